/** One input of a settings form, without its texts. `min` and `max` bound numbers, `maxLength` texts. */
export interface FormField {
  key: string
  kind: 'text' | 'number' | 'boolean' | 'choice' | 'secret'
  required: boolean
  choices?: string[]
  min?: number
  max?: number
  /** A number without decimals. */
  whole?: boolean
  maxLength?: number
}

/** A property that no input fits. */
export interface UnsuitableField {
  key: string
  reason: string
}

interface Property {
  type?: string | string[]
  enum?: unknown[]
  anyOf?: Property[]
  minimum?: number
  maximum?: number
  maxLength?: number
}

interface ObjectSchema {
  properties?: Record<string, Property>
  required?: string[]
}

/** The inputs of a form, from the JSON Schema of a flat object; what cannot be one input is named with its reason. */
export function formFields(schema: object, secrets: readonly string[] = []) {
  const { properties = {}, required = [] } = schema as ObjectSchema
  const fields: FormField[] = []
  const unsuitable: UnsuitableField[] = []
  for (const [key, given] of Object.entries(properties)) {
    const { property, nullable } = withoutNull(given)
    const input = secrets.includes(key) ? secretInput(property) : inputOf(property)
    if (typeof input === 'string') unsuitable.push({ key, reason: input })
    else fields.push({ key, required: required.includes(key) && !nullable, ...input })
  }
  return { fields, unsuitable }
}

type Input = Omit<FormField, 'key' | 'required'>

function inputOf(property: Property): Input | string {
  const { type, minimum, maximum, maxLength } = property
  const values = property.enum
  if (type === 'boolean' || values?.some((one) => typeof one === 'boolean')) {
    return { kind: 'boolean' }
  }
  if (values) {
    return values.every((one) => typeof one === 'string')
      ? { kind: 'choice', choices: values }
      : 'is a choice among values that are no texts'
  }
  if (type === 'number' || type === 'integer') {
    return { kind: 'number', min: minimum, max: maximum, whole: type === 'integer' }
  }
  if (type !== 'string') return 'is no text, number, switch or choice'
  return maxLength === undefined
    ? 'is a text without a maximum length'
    : { kind: 'text', maxLength }
}

function secretInput(property: Property): Input | string {
  const input = inputOf(property)
  if (typeof input === 'string') return input
  return input.kind === 'text' ? { ...input, kind: 'secret' } : 'is a secret and no text'
}

function withoutNull(property: Property): { property: Property; nullable: boolean } {
  const { type, anyOf } = property
  if (Array.isArray(type) && type.includes('null')) {
    const others = type.filter((one) => one !== 'null')
    return {
      property: { ...property, type: others.length === 1 ? others[0] : others },
      nullable: true,
    }
  }
  const others = anyOf?.filter((one) => one.type !== 'null')
  const [only] = others ?? []
  if (only && others?.length === 1 && anyOf?.length === 2) return { property: only, nullable: true }
  return { property, nullable: false }
}
