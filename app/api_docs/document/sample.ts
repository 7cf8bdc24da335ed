import type { JsonSchema } from '#app/api_docs/contracts/schema'

const BY_FORMAT: Record<string, string> = {
  'uuid': '0198f2d4-7c1e-7b3a-9c55-3f2f6f0a1b2c',
  'date-time': '2026-11-25T09:30:00.000Z',
  'email': 'ana@example.com',
  'date': '2026-11-25',
  'uri': 'https://example.com/hook',
}

/** An example that the schema accepts, so that none has to be kept up to date by hand. */
export function sampleOf(schema: JsonSchema, name = ''): unknown {
  if ('examples' in schema) return (schema.examples as unknown[])[0]
  if ('const' in schema) return schema.const
  if (Array.isArray(schema.enum)) return schema.enum[0] as unknown
  const [first] = (schema.anyOf ?? schema.oneOf ?? []) as JsonSchema[]
  if (first) return sampleOf(first, name)
  switch (typeOf(schema)) {
    case 'object':
      return sampleOfObject(schema)
    case 'array':
      return schema.items ? [sampleOf(schema.items as JsonSchema, name)] : []
    case 'string':
      return sampleOfText(schema, name)
    case 'integer':
    case 'number':
      return schema.minimum ?? 1
    case 'boolean':
      return true
    default:
      return {}
  }
}

function sampleOfObject({ properties = {} }: JsonSchema) {
  const entries = Object.entries(properties as Record<string, JsonSchema>)
  return Object.fromEntries(entries.map(([key, value]) => [key, sampleOf(value, key)]))
}

function sampleOfText({ format, minLength, pattern }: JsonSchema, name: string) {
  if (typeof format === 'string' && BY_FORMAT[format]) return BY_FORMAT[format]
  if (pattern) return SAMPLES_BY_NAME[name] ?? ''
  return SAMPLES_BY_NAME[name] ?? 'text'.padEnd(Number(minLength ?? 0), 't')
}

/** What stands under these names in the API, where the schema alone would give nonsense. */
const SAMPLES_BY_NAME: Record<string, string> = {
  name: 'Ana López',
  phone: '+34910000001',
  timeZone: 'Europe/Madrid',
  currency: 'EUR',
  color: '#5b8def',
  primaryColor: '#1d4ed8',
  accentColor: '#0b7146',
  senderName: 'Clínica Sol',
  fromName: 'Clínica Sol',
  host: 'smtp.example.com',
  username: 'clinica-sol',
  startsAt: '2026-11-25T10:30',
  from: '2026-11-25',
  to: '2026-11-26',
  since: '0',
  source: 'web',
  scopes: 'contacts.read',
  slug: 'aurora-madrid',
  month: '2026-11',
}

const typeOf = ({ type }: JsonSchema) =>
  Array.isArray(type) ? (type as string[]).find((one) => one !== 'null') : type
