import fc from 'fast-check'
import router from '@adonisjs/core/services/router'
import { hostileText, hostileValue } from '#tests/support/fuzz/hostile'
import { inputsFor, type Plausible } from '#tests/support/fuzz/shape'
import type { FoundValidator } from '#tests/support/fuzz/validators'

export interface FuzzedRoute {
  method: string
  pattern: string
  /** The folder that answers it, such as `app/calendar`. */
  domain: string | null
}

export interface FuzzedRequest {
  method: string
  path: string
  headers: Record<string, string>
  body: string | null
}

/** Routes whose answer never ends. */
const ENDLESS = /\/events$/
const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE']

/** Every route of the running product that ends its answer. */
export function fuzzedRoutes(): FuzzedRoute[] {
  if (!router.commited) router.commit()
  return (router.toJSON().root ?? [])
    .filter(({ pattern }) => !ENDLESS.test(pattern))
    .flatMap(({ pattern, methods, handler }) =>
      methods
        .filter((method) => method !== 'HEAD')
        .map((method) => ({ method, pattern, domain: domainOf(handler) }))
    )
}

/** Controllers are imported lazily, and the import names their file. */
function domainOf(handler: unknown): string | null {
  const { reference } = handler as { reference?: unknown }
  const text = Array.isArray(reference) ? String(reference[0]) : ''
  return /#((?:app|modules)\/\w+)\//.exec(text)?.[1] ?? null
}

/** Values that fit names of fields and parameters: rows that are there. */
export interface Known {
  slug: string
  ids: readonly string[]
  keys: readonly string[]
  /** Secrets of e-mailed links. */
  links: readonly string[]
}

export const plausibleFor = ({ ids }: Known): Plausible => {
  const id = fc.constantFrom(...ids)
  const moment = fc.constantFrom('2026-12-01T10:00', '2026-12-01', '2026-12-01T10:00:00Z')
  return (name) => {
    if (/ids?$/i.test(name)) return id
    if (/(At|from|to)$/.test(name)) return moment
    if (/phone/i.test(name)) return fc.constant('+34600000000')
    if (/email/i.test(name)) return fc.constant('someone@example.test')
    if (/zone/i.test(name)) return fc.constantFrom('Europe/Madrid', 'Mars/Phobos')
    return null
  }
}

const printable = fc.string({ unit: 'grapheme-ascii', maxLength: 60 })
const LONG = Buffer.from(Array.from({ length: 4_000 }, (_, n) => (n * 7_919) % 251)).toString('hex')

const HEADERS = fc.record(
  {
    'x-tenant-id': printable,
    'idempotency-key': fc.oneof(printable, fc.constant('k'.repeat(300))),
    'accept-language': fc.oneof(printable, fc.constant('es;q=9,*;q=x,,')),
    'content-type': fc.constantFrom(
      'application/json',
      'application/json; charset=utf-16',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'multipart/form-data; boundary=x',
      'text/plain',
      'application/xml',
      ';'
    ),
    'accept': fc.constantFrom('text/html', 'application/json', '*/*;q=x', ''),
    'if-none-match': printable,
    'cookie': fc.constantFrom(
      'nexus_session=x',
      'nexus_session=%; nexus_visit=%; nexus_device=%; nexus_locale=%',
      'nexus_session=s:x.y; nexus_visit=e:x.y; nexus_device=e:x.y; nexus_locale=__proto__',
      'a',
      '=;=',
      '__proto__=x; constructor=y',
      'XSRF-TOKEN=%'
    ),
    'x-request-id': fc.constantFrom(LONG, '\xff', '"a" b'),
    'x-forwarded-for': fc.constantFrom('x', '1.2.3.4, , ::1%x', LONG),
    'x-forwarded-proto': fc.constantFrom('https', 'x,https', '\xff'),
    'user-agent': fc.constantFrom(LONG, '\xff', ''),
    'origin': fc.constantFrom('null', '\xff', 'https://evil.example'),
    'referer': fc.constantFrom('x', '//evil.example', '\xff'),
    'x-inertia': fc.constantFrom('true', 'x'),
    'x-inertia-version': fc.constantFrom('', 'x'),
    'x-inertia-partial-component': fc.constantFrom('auth/login', '__proto__'),
    'x-inertia-partial-data': fc.constantFrom('user,errors', '__proto__,constructor', ',,'),
    'x-xsrf-token': fc.constantFrom('%', 'x', 'e:x'),
    'content-encoding': fc.constantFrom('gzip', 'br', 'x'),
    'range': fc.constantFrom('bytes=0-0', 'bytes=9-1', 'x'),
  },
  { requiredKeys: [] }
)

/** Requests to one route: most of a form that its domain knows, some of none. */
export function requestsTo(
  route: FuzzedRoute,
  validators: readonly FoundValidator[],
  known: Known
): fc.Arbitrary<FuzzedRequest> {
  const own = validators.filter(({ domain }) => domain === route.domain)
  const inputs = (isFilter: boolean) =>
    own
      .filter((one) => one.isFilter === isFilter)
      .map(({ validator }) => inputsFor(validator, plausibleFor(known)))
  return fc
    .record({
      path: pathOf(route.pattern, known),
      query: fc.option(queryFrom(inputs(true)), { freq: 3, nil: '' }),
      headers: fc.option(HEADERS, { freq: 2, nil: {} }),
      body: WRITES.includes(route.method) ? bodyFrom(inputs(false)) : fc.constant(null),
    })
    .map(({ path, query, headers, body }) => ({
      method: route.method,
      path: `${path}${query}`,
      headers: { ...(body === null ? {} : { 'content-type': 'application/json' }), ...headers },
      body,
    }))
}

function pathOf(pattern: string, { slug, ids, keys, links }: Known): fc.Arbitrary<string> {
  const parts = pattern.split('/').map((part): fc.Arbitrary<string> => {
    if (part === '*') return hostileText.map(encoded)
    if (!part.startsWith(':')) return fc.constant(part)
    const named: [RegExp, readonly string[]][] = [
      [/tenant/i, [slug]],
      [/key/i, keys],
      [/token/i, links],
    ]
    const fitting = named.find(([name]) => name.test(part))?.[1] ?? ids
    return fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...fitting) },
      { weight: 1, arbitrary: hostileText.map(encoded) },
      { weight: 1, arbitrary: fc.constantFrom('crm_sales', '%', '%E0%A4%A', '..%2f', '%00') }
    )
  })
  return fc.tuple(...parts).map((all) => all.join('/') || '/')
}

function queryFrom(filters: fc.Arbitrary<unknown>[]): fc.Arbitrary<string> {
  const general = fc.record(
    {
      limit: hostileValue,
      cursor: fc.oneof(hostileValue, cursors),
      sort: hostileValue,
      q: hostileText,
      filter: fc.oneof(hostileValue, ...filters),
      tenant: hostileValue,
      since: hostileValue,
      from: hostileValue,
      to: hostileValue,
      token: hostileValue,
    },
    { requiredKeys: [] }
  )
  const raw = fc.constantFrom(
    '?%',
    '?filter[',
    '?filter[a][b]=1&filter[a]=2',
    '?limit[]=1',
    '?a=%00'
  )
  return fc.oneof({ weight: 4, arbitrary: general.map(queryText) }, { weight: 1, arbitrary: raw })
}

/** Like those that lists hand out, with values of a stranger inside. */
const cursors = fc
  .array(hostileText, { maxLength: 3 })
  .map((keys) => Buffer.from(JSON.stringify(keys)).toString('base64url'))

function bodyFrom(bodies: fc.Arbitrary<unknown>[]): fc.Arbitrary<string> {
  const json = fc
    .oneof(hostileValue, ...bodies, ...bodies, ...bodies)
    .map((value) => JSON.stringify(value))
  return fc.oneof(
    { weight: 8, arbitrary: json },
    { weight: 1, arbitrary: json.map((text) => text.slice(0, -1)) },
    { weight: 1, arbitrary: hostileText }
  )
}

/** Longer addresses are refused by the server of Node.js itself. */
const LONGEST = 2_000
const encoded = (text: string) => encodeURIComponent(text.slice(0, LONGEST / 12).toWellFormed())

function queryText(given: Record<string, unknown>): string {
  const pairs = Object.entries(given).flatMap(([name, value]): string[] => {
    if (typeof value !== 'object' || value === null) return [`${name}=${encoded(String(value))}`]
    return Object.entries(value).map(
      ([key, one]) =>
        `${name}[${encoded(key.slice(0, 10))}]=${encoded(String(JSON.stringify(one)).replace(/^"|"$/g, ''))}`
    )
  })
  return `?${pairs.slice(0, 20).join('&')}`
}
