import { test } from '@japa/runner'
import { apiDocument } from '#app/api_docs/document/api_document'
import { describedRoutes } from '#app/api_docs/document/described_routes'
import type { DescribedRoute } from '#app/api_docs/document/describe_operation'
import { encodeCursor } from '#app/shared/http/cursor'
import { LIMITS } from '#app/shared/limits'
import { CASES } from '#tests/support/crawl/cases'
import { pathOf } from '#tests/support/crawl/walkers'
import { plantSound } from '#tests/support/openapi/plant_sound'
import type { Rows } from '#tests/support/crawl/cases'
import { Checker } from '#tests/support/openapi/checker'
import { send, type Sent } from '#tests/support/openapi/send'
import { createWorld, type World } from '#tests/support/world'

const OF_TESTS = ['GET /api/v1/probe']
const UNKNOWN = '00000000-0000-7000-8000-000000000000'

/** Walked with a built-in role, which nobody may change, whatever the fields. */
const REFUSED_BEFORE = ['PATCH /api/v1/admin/roles/:id']

/** Ends the token that asks, or the admin token. */
const ENDS = ['POST /api/v1/auth/logout', 'POST /api/v1/admin/admin-token/rotate']

interface Try {
  name: string
  /** The status, and the code where several have it. */
  expected: [status: number, code?: string]
  change: Partial<Sent>
}

test.group('Conventions of the API, on every route', (group) => {
  let world: World
  let rows: Rows
  let checker: Checker
  let routes: DescribedRoute[]

  group.setup(async () => {
    world = await createWorld()
    rows = (await plantSound(world.madrid.id, 'mine')).rows
    checker = new Checker((await apiDocument()).document)
    routes = (await describedRoutes()).routes.filter(
      ({ route: { key, pattern } }) =>
        pattern.startsWith('/api/v1/') && !OF_TESTS.includes(key) && !ENDS.includes(key)
    )
  })

  const headers = () => ({
    'authorization': `Bearer ${world.token(world.madrid, 'ceo')}`,
    'x-tenant-id': world.madrid.id,
    'x-admin-token': world.adminToken(world.madrid),
  })

  const fill = ({ key, pattern }: DescribedRoute['route'], id?: string) => {
    const params = [...pattern.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
    if (id !== undefined) return pattern.replaceAll(/:\w+/g, id)
    const how = CASES[key] ?? {}
    return pathOf({ key, pattern, method: '', params, how }, rows, '') + (how.query?.(rows) ?? '')
  }

  /** Tries each and gathers what is not as it should be, or not as the document promises. */
  async function judge(triesOf: (described: DescribedRoute) => Try[]) {
    const complaints: string[] = []
    let tried = 0
    const judgeOne = async ({ route }: DescribedRoute, { name, expected, change }: Try) => {
      const path = change.path ?? fill(route)
      const answer = await send({ method: route.method, path, headers: headers(), ...change })
      const [status, code] = expected
      const said = `${route.key} (${name})`
      if (answer.status !== status || (code && !answer.text.includes(`"${code}"`))) {
        const body = answer.text.slice(0, 200)
        complaints.push(`${said}: ${answer.status} instead of ${status} ${code ?? ''} ${body}`)
      }
      const complaint = checker.complaint({ key: route.key, ...answer })
      if (complaint) complaints.push(`${said}: ${complaint}`)
    }
    for (const described of routes) {
      const tries = triesOf(described)
      tried += tries.length
      await Promise.all(tries.map((one) => judgeOne(described, one)))
    }
    return { complaints, tried }
  }

  test('who is asking comes first, then the tenant, then the module', async ({ assert }) => {
    const nonsense = { body: '{', headers: { 'content-type': 'text/plain' } }
    const { complaints, tried } = await judge(({ route: { method, guards } }) => {
      if (!guards.has('signedIn')) return []
      const spoiled = method === 'GET' ? {} : { body: nonsense.body }
      const type = method === 'GET' ? {} : nonsense.headers
      const tries: Try[] = ['', 'Bearer nxs_wrong', 'Basic YTpi'].map((authorization) => ({
        name: `token ${authorization}`,
        expected: [401],
        change: { ...spoiled, headers: { ...type, authorization, 'x-tenant-id': 'nonsense' } },
      }))
      if (guards.has('tenant')) {
        for (const tenant of [world.chicago.id, UNKNOWN, 'nonsense']) {
          const professional = `Bearer ${world.token(world.madrid, 'professional')}`
          tries.push({
            name: `tenant ${tenant}`,
            expected: [404],
            change: {
              ...spoiled,
              headers: { ...type, 'authorization': professional, 'x-tenant-id': tenant },
            },
          })
        }
      }
      if (guards.has('module')) {
        const authorization = `Bearer ${world.token(world.paris, 'professional')}`
        tries.push({
          name: 'module off',
          expected: [404],
          change: {
            ...spoiled,
            headers: { ...type, authorization, 'x-tenant-id': world.paris.id },
          },
        })
      }
      return tries
    })
    assert.deepEqual(complaints, [])
    assert.isAbove(tried, 100)
  }).timeout(30_000)

  test('a body of another type, that is no JSON, or too large', async ({ assert }) => {
    const { complaints, tried } = await judge(({ route: { method, guards } }) => {
      if (method === 'GET' || !guards.has('jsonBody')) return []
      const bodies: [string, string, string, Try['expected']][] = [
        ['type', 'text/plain', '{}', [415]],
        ['form', 'application/x-www-form-urlencoded', 'a=b', [415]],
        ['no JSON', 'application/json', '{"a":', [400]],
        ['no object', 'application/json', 'nonsense', [400]],
        ['size', 'application/json', JSON.stringify('x'.repeat(LIMITS.body.json)), [413]],
      ]
      return bodies.map(([name, type, body, expected]) => ({
        name,
        expected,
        change: { body, headers: { ...headers(), 'content-type': type } },
      }))
    })
    assert.deepEqual(complaints, [])
    assert.isAbove(tried, 100)
  }).timeout(60_000)

  test('the permission comes before the admin token, and both before the id', async ({
    assert,
  }) => {
    const { complaints, tried } = await judge(({ route }) => {
      if (!route.guards.has('adminToken')) return []
      const of = (role: string) => ({
        'authorization': `Bearer ${world.token(world.madrid, role)}`,
        'x-tenant-id': world.madrid.id,
      })
      return ['nonsense', UNKNOWN].flatMap((id): Try[] => [
        {
          name: `no permission, ${id}`,
          expected: [403, 'E_FORBIDDEN'],
          change: { path: fill(route, id), headers: of('professional') },
        },
        {
          name: `no admin token, ${id}`,
          expected: [403, 'E_ADMIN_TOKEN_REQUIRED'],
          change: { path: fill(route, id), headers: of('ceo') },
        },
      ])
    })
    assert.deepEqual(complaints, [])
    assert.isAbove(tried, 40)
  }).timeout(30_000)

  test('an id that is unknown, malformed or another tenant’s is 404, before the fields', async ({
    assert,
  }) => {
    const { complaints, tried } = await judge(({ route }) => {
      if (!route.pattern.includes(':')) return []
      const body = route.method === 'GET' ? undefined : { version: 'none', enabled: 5 }
      return [UNKNOWN, 'nonsense', '%00', '..%2F..'].map((id) => ({
        name: id,
        expected: [404] as [number],
        change: { path: fill(route, id), body },
      }))
    })
    assert.deepEqual(complaints, [])
    assert.isAbove(tried, 80)
  }).timeout(30_000)

  test('lists refuse what they do not know', async ({ assert }) => {
    const { complaints, tried } = await judge(({ route, operation: { list } }) => {
      if (!list) return []
      const wrong = [
        'limit=0',
        'limit=-1',
        `limit=${LIMITS.page.largest + 1}`,
        'limit=ten',
        'limit=1.5',
        'limit=1&limit=2',
        'sort=nonsense',
        'sort=',
        'filter[nonsense]=1',
        'filter=1',
        'nonsense=1',
        'cursor=nonsense',
        'cursor=',
        `cursor=${'x'.repeat(LIMITS.page.cursor + 1)}`,
        `cursor[]=a`,
        `q=${'x'.repeat(LIMITS.text.search + 1)}`,
      ]
      return wrong.map((query) => ({
        name: query.slice(0, 40),
        expected: [422, 'E_VALIDATION'] as [number, string],
        change: { path: `${fill(route)}?${query}` },
      }))
    })
    assert.deepEqual(complaints, [])
    assert.isAbove(tried, 100)
  }).timeout(30_000)

  test('lists take their bounds, and a cursor of another list does no harm', async ({ assert }) => {
    const cursors = [['x'], ['x', 'y'], ["'; select 1 --", UNKNOWN], []].map(encodeCursor)
    const complaints: string[] = []
    for (const { route, operation } of routes) {
      if (!operation.list) continue
      const tries = [
        'limit=1',
        `limit=${LIMITS.page.largest}`,
        ...operation.list.sorts.map((sort) => `sort=${sort}`),
      ]
      for (const query of [...tries, ...cursors.map((cursor) => `cursor=${cursor}`)]) {
        const path = `${fill(route)}?${query}`
        const answer = await send({ method: 'GET', path, headers: headers() })
        const allowed = query.startsWith('cursor') ? [200, 422] : [200]
        if (!allowed.includes(answer.status)) complaints.push(`${path} ${answer.status}`)
        const complaint = checker.complaint({ key: route.key, ...answer })
        if (complaint) complaints.push(complaint)
      }
    }
    assert.deepEqual(complaints, [])
  }).timeout(30_000)

  test('fields that are wrong are 422 and named', async ({ assert }) => {
    const { complaints, tried } = await judge(({ route, operation: { takes, query } }) => {
      const how = CASES[route.key]
      const tries: Try[] = []
      const expected: Try['expected'] = [422, 'errors']
      if (takes && how?.body !== undefined && !REFUSED_BEFORE.includes(route.key)) {
        tries.push({ name: 'wrong', expected, change: { body: how.body } })
      }
      const required = (query?.toJSONSchema() as { required?: string[] } | undefined)?.required
      if (required?.length) {
        tries.push({
          name: 'no query',
          expected,
          change: { path: fill(route).replace(/\?.*/, '') },
        })
      }
      if (route.guards.has('idempotent') && how?.body !== undefined) {
        const key = 'x'.repeat(LIMITS.text.idempotencyKey + 1)
        const given = { ...headers(), 'idempotency-key': key }
        tries.push({ name: 'key', expected, change: { body: {}, headers: given } })
      }
      return tries
    })
    assert.deepEqual(complaints, [])
    assert.isAbove(tried, 15)
  }).timeout(30_000)
})
