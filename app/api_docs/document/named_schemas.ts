import { NAME, type JsonSchema } from '#app/api_docs/contracts/schema'

/** Moves schemas that have a name into the components, and points to them. */
export class NamedSchemas {
  readonly all = new Map<string, JsonSchema>()

  /** @throws Error when two different schemas claim a name. */
  take(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => this.take(one))
    if (typeof value !== 'object' || value === null) return value
    const { [NAME]: name, ...rest } = value as JsonSchema
    if (typeof name !== 'string') return this.#members(value)
    const schema = this.#members(rest)
    const known = this.all.get(name)
    if (known && JSON.stringify(known) !== JSON.stringify(schema)) {
      throw new Error(`Two schemas are called ${name}`)
    }
    this.all.set(name, schema)
    return { $ref: `#/components/schemas/${name}` }
  }

  #members(value: object): JsonSchema {
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, this.take(member)])
    )
  }
}
