/** JSON Schema, 2020-12, which OpenAPI 3.1 takes as it is. */
export type JsonSchema = Readonly<Record<string, unknown>>

/**
 * What an answer looks like, tied to the type that the code gives: `T` is what the schema accepts, so a schema that is
 * narrower than what a transformer returns does not compile, nor one that misses a field.
 */
export interface Schema<T> {
  readonly json: JsonSchema
  readonly accepts?: (value: T) => void
}

/** Says under which name a schema stands in the document; it is taken out there. */
export const NAME = 'x-name'

type Fields<T> = { readonly [K in keyof T]-?: Schema<T[K]> }

const schema = <T>(json: JsonSchema): Schema<T> => ({ json })

export const text = (json: JsonSchema = {}) => schema<string>({ type: 'string', ...json })
export const id = () => schema<string>({ type: 'string', format: 'uuid' })
/** RFC 3339 in UTC. */
export const time = () => schema<string>({ type: 'string', format: 'date-time' })
export const integer = (json: JsonSchema = {}) => schema<number>({ type: 'integer', ...json })
export const number = (json: JsonSchema = {}) => schema<number>({ type: 'number', ...json })
export const flag = () => schema<boolean>({ type: 'boolean' })
export const anything = () => schema<unknown>({})
/** One of the values, which are all that the code's type allows. */
export const choice = <const V extends string>(values: readonly V[]) =>
  schema<V>({ type: 'string', enum: values })
/** One of the values, where the code's type is any text. */
export const word = (values: readonly string[]) => schema<string>({ type: 'string', enum: values })
/** Members that are not known beforehand. */
export const open = (json: JsonSchema = {}) => schema<object>({ type: 'object', ...json })

export const list = <T>(item: Schema<T>) =>
  schema<readonly T[]>({ type: 'array', items: item.json })

export const nullable = <T>({ json }: Schema<T>) =>
  schema<T | null>(
    typeof json.type === 'string' && !json[NAME] && !json.enum
      ? { ...json, type: [json.type, 'null'] }
      : { anyOf: [json, { type: 'null' }] }
  )

export const either = <A, B>(one: Schema<A>, other: Schema<B>) =>
  schema<A | B>({ anyOf: [one.json, other.json] })

/** All fields are there and no others. */
export const object = <T extends object>(fields: Fields<T>) =>
  schema<T>({
    type: 'object',
    properties: Object.fromEntries(
      Object.entries<Schema<never>>(fields).map(([key, field]) => [key, field.json])
    ),
    required: Object.keys(fields),
    additionalProperties: false,
  })

/** An object that has a name of its own in the document. */
export const resource = <T extends object>(name: string, fields: Fields<T>) =>
  schema<T>({ [NAME]: name, ...object(fields).json })

/** These members may be missing. */
export const partly = <T extends object>({ json }: Schema<T>, missing: readonly (keyof T)[]) =>
  schema<T>({
    ...json,
    required: (json.required as string[]).filter((key) => !missing.includes(key as keyof T)),
  })

/** Id and name, as resources name each other. */
export const named = () => object<{ id: string; name: string }>({ id: id(), name: text() })
