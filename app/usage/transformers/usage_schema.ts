import {
  choice,
  integer,
  list,
  nullable,
  number,
  object,
  resource,
  text,
} from '#app/api_docs/contracts/schema'
import type { transformUsage } from '#app/usage/transformers/usage_transformer'

type Report = ReturnType<typeof transformUsage>
type Meter = Report['meters'][number]

const day = () => text({ format: 'date' })
const month = () => text({ pattern: '^\\d{4}-\\d{2}$' })

const meter = object<Meter>({
  id: text(),
  moduleId: nullable(text()),
  label: text(),
  kind: choice(['sum', 'total', 'level']),
  unit: choice(['count', 'bytes', 'tokens']),
  today: nullable(number()),
  limit: nullable(integer()),
  months: list(object({ month: month(), amount: nullable(number()) })),
  days: list(object({ day: day(), amount: number() })),
})

export const usageSchema = resource<Report>('Usage', {
  from: day(),
  to: day(),
  timeZone: text(),
  today: day(),
  meters: list(meter),
})
