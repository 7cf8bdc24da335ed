import type { Operation } from '#app/api_docs/contracts/operation'
import { NAME, type JsonSchema } from '#app/api_docs/contracts/schema'
import type { ApiRoute } from '#app/api_docs/document/mounted_routes'

/** The problems that a guard answers with, whatever the route does. */
const BY_GUARD: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  signedIn: { E_UNAUTHENTICATED: 401 },
  tenant: { E_NOT_FOUND: 404 },
  module: { E_NOT_FOUND: 404 },
  can: { E_FORBIDDEN: 403 },
  platform: { E_FORBIDDEN: 403 },
  adminToken: { E_ADMIN_TOKEN_REQUIRED: 403 },
  person: { E_SIGN_IN_REQUIRED: 403 },
  apiRate: { E_TOO_MANY_REQUESTS: 429 },
  idempotent: { E_IDEMPOTENCY_RUNNING: 409, E_IDEMPOTENCY_MISMATCH: 422, E_VALIDATION: 422 },
}

const OF_BODIES = { E_MALFORMED: 400, E_TOO_LARGE: 413, E_UNSUPPORTED_TYPE: 415 }
const ALWAYS = { E_MALFORMED: 400, E_INTERNAL: 500, E_UNAVAILABLE: 503 }

/** The codes of problems by their status. */
export function problemsOf({ method, pattern, guards }: ApiRoute, operation: Operation) {
  const reads = method === 'GET'
  const all = {
    ...ALWAYS,
    ...Object.assign({}, ...[...guards.keys()].map((guard) => BY_GUARD[guard] ?? {})),
    ...(!reads && guards.has('signedIn') && { E_CSRF: 403 }),
    ...(!reads && guards.has('body') && OF_BODIES),
    ...(/:/.test(pattern) && { E_NOT_FOUND: 404 }),
    ...((operation.list ?? operation.query ?? operation.takes) && { E_VALIDATION: 422 }),
    ...operation.problems,
  } as Record<string, number>
  const byStatus = new Map<number, string[]>()
  for (const [code, status] of Object.entries(all)) {
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  return new Map([...byStatus].sort(([a], [b]) => a - b))
}

const field = {
  type: 'object',
  properties: {
    field: { type: 'string' },
    rule: { type: 'string' },
    message: { type: 'string' },
  },
  required: ['field', 'rule', 'message'],
  additionalProperties: false,
}

/** RFC 9457; what stands beside the standard members depends on the code. */
export const PROBLEM: JsonSchema = {
  [NAME]: 'Problem',
  type: 'object',
  properties: {
    type: { type: 'string', pattern: '^urn:nexus:problem:E_' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', pattern: '^E_[A-Z_]+$' },
    requestId: { type: ['string', 'null'] },
    errors: { type: 'array', items: field, description: 'Of E_VALIDATION' },
    alternatives: { type: 'array', description: 'Free slots near the one that was asked for' },
    current: { type: 'object', description: 'The resource as it is now' },
    given: { type: 'object', description: 'What was sent' },
    missing: { type: 'array', items: { type: 'string' } },
    dependants: { type: 'array', items: { type: 'string' } },
    limit: { type: 'string' },
    value: { type: 'integer' },
    state: { type: 'string' },
  },
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
}

export const problemExample = (code: string, status: number) => ({
  type: `urn:nexus:problem:${code}`,
  title: '…',
  status,
  detail: '…',
  code,
  requestId: '0198f2d4-7c1e-7b3a-9c55-3f2f6f0a1b2c',
  ...(code === 'E_VALIDATION' && {
    errors: [{ field: 'name', rule: 'required', message: 'The name field must be defined' }],
  }),
})
