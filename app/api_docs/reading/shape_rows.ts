import type { JsonSchema } from '#app/api_docs/contracts/schema'

export interface ShapeRow {
  name: string
  type: string
  notes: string
}

/** The members of an object as lines of a table, those of objects within it indented by their path. */
export function shapeRows(schema: JsonSchema, path = ''): ShapeRow[] {
  const { properties = {}, required = [] } = schema as {
    properties?: Record<string, JsonSchema>
    required?: string[]
  }
  return Object.entries(properties).flatMap(([key, member]) => {
    const name = path + key
    const row = { name, type: typeName(member), notes: notesOf(member, required.includes(key)) }
    return [row, ...shapeRows(inner(member), `${name}.`)]
  })
}

/** The object in a member: itself, the items of a list, what it is when it is not null. */
function inner(member: JsonSchema): JsonSchema {
  const items = member.items as JsonSchema | undefined
  if (items) return inner(items)
  const [first] = (member.anyOf ?? []) as JsonSchema[]
  return first ? inner(first) : member
}

function typeName(schema: JsonSchema): string {
  if (typeof schema.$ref === 'string') return schema.$ref.replace(/^.*\//, '')
  if (Array.isArray(schema.anyOf)) return (schema.anyOf as JsonSchema[]).map(typeName).join(' or ')
  if (schema.items) return `list of ${typeName(schema.items as JsonSchema)}`
  const types = [schema.type ?? 'anything'].flat().join(' or ')
  return typeof schema.format === 'string' ? `${types} (${schema.format})` : types
}

const BOUNDS: Readonly<Record<string, string>> = {
  minimum: 'at least',
  maximum: 'at most',
  minLength: 'at least characters:',
  maxLength: 'at most characters:',
  maxItems: 'at most items:',
  default: 'by default',
  pattern: 'matches',
}

function notesOf(schema: JsonSchema, required: boolean): string {
  const notes = required ? ['required'] : []
  if (Array.isArray(schema.enum)) notes.push(schema.enum.map(String).join(', '))
  for (const [key, words] of Object.entries(BOUNDS)) {
    if (key in schema) notes.push(`${words} ${String(schema[key])}`)
  }
  if (typeof schema.description === 'string') notes.push(schema.description)
  return notes.join('; ')
}
