import {
  choice,
  integer,
  list,
  nullable,
  object,
  resource,
  text,
} from '#app/api_docs/contracts/schema'
import type { transformLimits } from '#app/tenancy/transformers/limits_transformer'

const source = choice(['default', 'tenant'])

export const limitsSchema = resource<ReturnType<typeof transformLimits>>('Limits', {
  limits: list(object({ name: text(), value: integer(), source, usage: integer() })),
  retention: list(
    object({
      name: text(),
      days: nullable(integer()),
      least: integer(),
      most: integer(),
      source: text(),
    })
  ),
  version: integer(),
})
