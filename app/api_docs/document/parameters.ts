import vine from '@vinejs/vine'
import type { Operation } from '#app/api_docs/contracts/operation'
import type { JsonSchema } from '#app/api_docs/contracts/schema'
import type { ApiRoute } from '#app/api_docs/document/mounted_routes'
import type { ListingRules } from '#app/shared/http/listing'
import { LIMITS } from '#app/shared/limits'

interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  description?: string
  schema: JsonSchema
}

interface ObjectSchema {
  properties: Record<string, JsonSchema>
  required: string[]
}

export function parametersOf(route: ApiRoute, operation: Operation): Parameter[] {
  return [
    ...pathParameters(route),
    ...(operation.list ? listParameters(operation.list) : []),
    ...(operation.query ? queryParameters(operation.query.toJSONSchema() as ObjectSchema) : []),
    ...Object.entries(operation.parameters ?? {}).map(([name, schema]) => optional(name, schema)),
    ...headers(route),
  ]
}

/** Parameters called `id`, or ending so, are ids of rows, except where a name stands for one. */
const pathParameters = ({ pattern, key }: ApiRoute): Parameter[] =>
  [...pattern.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: isRowId(key, name) ? { type: 'string', format: 'uuid' } : { type: 'string' },
  }))

const isRowId = (key: string, name: string) => /id$/i.test(name) && !/\/modules\/|\/m\//.test(key)

function listParameters({ filters = {}, sorts, search }: ListingRules): Parameter[] {
  const { properties } = vine.create(vine.object(filters)).toJSONSchema() as unknown as ObjectSchema
  return [
    optional('limit', {
      type: 'integer',
      minimum: 1,
      maximum: LIMITS.page.largest,
      default: LIMITS.page.size,
    }),
    optional('cursor', { type: 'string', maxLength: LIMITS.page.cursor }, 'Of the page before'),
    optional('sort', { type: 'string', enum: sorts, default: sorts[0] }),
    ...Object.entries(properties).map(([name, schema]) => optional(`filter[${name}]`, schema)),
    ...(search ? [optional('q', { type: 'string', maxLength: LIMITS.text.search })] : []),
  ]
}

const queryParameters = ({ properties, required }: ObjectSchema): Parameter[] =>
  Object.entries(properties).map(([name, schema]) => ({
    ...optional(name, schema),
    required: required.includes(name),
  }))

function headers({ guards }: ApiRoute): Parameter[] {
  const given: Parameter[] = []
  if (guards.has('tenant')) {
    given.push(
      header('X-Tenant-Id', { type: 'string', format: 'uuid' }, 'The default tenant when absent')
    )
  }
  if (guards.has('idempotent')) {
    given.push(
      header(
        'Idempotency-Key',
        { type: 'string', maxLength: LIMITS.text.idempotencyKey },
        'The same key and body get the same answer for a day'
      )
    )
  }
  return given
}

const optional = (name: string, schema: JsonSchema, description?: string): Parameter => ({
  name,
  in: 'query',
  required: false,
  ...(description && { description }),
  schema,
})

const header = (name: string, schema: JsonSchema, description: string): Parameter => ({
  ...optional(name, schema, description),
  in: 'header',
})
