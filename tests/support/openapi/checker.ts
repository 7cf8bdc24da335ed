import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import type { OpenApiDocument } from '#app/api_docs/document/build_document'

export interface Answered {
  /** `GET /api/v1/contacts/:id` */
  key: string
  status: number
  type: string | null
  text: string
}

const pathOf = (key: string) => key.replace(/^\S+ /, '').replaceAll(/:(\w+)/g, '{$1}')
const methodOf = (key: string) => key.replace(/ .*$/, '').toLowerCase()
const escaped = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1')

interface Described {
  responses: Record<string, { description: string; content?: Record<string, object> }>
}

/** Says what of an answer the document does not promise. */
export class Checker {
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true })

  readonly #compiled = new Map<string, ValidateFunction>()

  constructor(readonly document: OpenApiDocument) {
    addFormats.default(this.#ajv)
    this.#ajv.addSchema({ ...document, $id: 'document' })
  }

  operation(key: string): Described | undefined {
    return this.document.paths[pathOf(key)]?.[methodOf(key)] as
      (Described & Record<string, unknown>) | undefined
  }

  /** Null when the answer is as promised. */
  complaint({ key, status, type, text }: Answered): string | null {
    const promised = this.operation(key)?.responses[String(status)]
    const said = `${key} ${status} ${text.slice(0, 300)}`
    if (!promised) return `not promised: ${said}`
    if (!promised.content) return text === '' ? null : `a body that is not promised: ${said}`
    const media = (type ?? '').replace(/;.*$/, '')
    if (!promised.content[media]) return `of type ${media}: ${said}`
    if (!media.endsWith('json')) return null
    const body = JSON.parse(text) as { code?: string }
    if (status >= 400 && !promised.description.includes(`\`${body.code}\``)) {
      return `code not promised: ${said}`
    }
    return this.mismatch(
      [
        'paths',
        pathOf(key),
        methodOf(key),
        'responses',
        String(status),
        'content',
        media,
        'schema',
      ],
      body
    )
  }

  /** What the schema at this place of the document says against the value. */
  mismatch(place: readonly string[], value: unknown): string | null {
    const pointer = place.map(escaped).map(encodeURIComponent).join('/')
    const validate = this.#compiled.get(pointer) ?? this.#compile(pointer)
    if (validate(value)) return null
    const errors = this.#ajv.errorsText(validate.errors)
    return `${place.slice(1, 5).join(' ')}: ${errors} in ${JSON.stringify(value).slice(0, 300)}`
  }

  #compile(pointer: string): ValidateFunction {
    const validate = this.#ajv.compile({ $ref: `document#/${pointer}` })
    this.#compiled.set(pointer, validate)
    return validate
  }

  validSchema(schema: object): boolean {
    return this.#ajv.validateSchema(schema) === true
  }
}
