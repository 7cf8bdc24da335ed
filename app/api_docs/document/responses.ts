import type { Operation } from '#app/api_docs/contracts/operation'
import type { JsonSchema } from '#app/api_docs/contracts/schema'
import type { ApiRoute } from '#app/api_docs/document/mounted_routes'
import { PROBLEM, problemExample, problemsOf } from '#app/api_docs/document/problems'
import { sampleOf } from '#app/api_docs/document/sample'

const WRAPPED = { type: 'object', additionalProperties: false }
const CURSOR = { type: ['string', 'null'] }

export function responsesOf(route: ApiRoute, operation: Operation) {
  const status = operation.status ?? ('nothing' in operation.answer ? 204 : 200)
  const responses: Record<string, unknown> = {
    [status]: {
      description: 'Done',
      headers: headersOf(route),
      ...contentOf(operation.answer),
    },
  }
  for (const [code, codes] of problemsOf(route, operation)) {
    responses[code] = {
      description: codes.map((one) => `\`${one}\``).join(', '),
      headers: {
        'X-Request-Id': ref('X-Request-Id'),
        ...(code === 429 || code === 503 ? { 'Retry-After': ref('Retry-After') } : {}),
      },
      content: {
        'application/problem+json': {
          schema: PROBLEM,
          examples: Object.fromEntries(
            codes.map((one) => [one, { value: problemExample(one, code) }])
          ),
        },
      },
    }
  }
  return responses
}

const ref = (name: string) => ({ $ref: `#/components/headers/${name}` })

function headersOf({ guards }: ApiRoute) {
  const names = ['X-Request-Id']
  if (guards.has('apiRate')) names.push('RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset')
  if (guards.has('idempotent')) names.push('Idempotent-Replayed')
  return Object.fromEntries(names.map((name) => [name, ref(name)]))
}

function contentOf(answer: Operation['answer']) {
  if ('nothing' in answer) return {}
  if ('media' in answer) return { content: { [answer.media]: { schema: { type: 'string' } } } }
  const schema = bodySchema(answer)
  return { content: { 'application/json': { schema, example: sampleOf(schema) } } }
}

/** What the body of a successful answer is. */
function bodySchema(
  answer: Exclude<Operation['answer'], { nothing: true } | { media: string }>
): JsonSchema {
  if ('body' in answer) return answer.body.json
  if ('data' in answer) {
    const { data, meta } = answer
    const properties = { data: data.json, ...(meta && { meta: meta.json }) }
    return { ...WRAPPED, properties, required: Object.keys(properties) }
  }
  const meta = {
    ...WRAPPED,
    properties: { nextCursor: CURSOR, ...answer.meta },
    required: ['nextCursor'],
  }
  return {
    ...WRAPPED,
    properties: { data: { type: 'array', items: answer.page.json }, meta },
    required: ['data', 'meta'],
  }
}
