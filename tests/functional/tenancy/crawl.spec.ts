import { randomBytes } from 'node:crypto'
import { test } from '@japa/runner'
import { broadcast } from '#app/realtime/broadcast'
import { tenancy } from '#app/tenancy/scope'
import { ask, type Answer } from '#tests/support/crawl/ask'
import { SHELLS } from '#tests/support/crawl/cases'
import { fingerprinter } from '#tests/support/crawl/fingerprint'
import { listenToLogs } from '#tests/support/crawl/logs'
import { markNames, type Planted } from '#tests/support/crawl/plant'
import {
  pathOf,
  plantIn,
  ROLES,
  tokensOf,
  walkedRoutes,
  type Walker,
} from '#tests/support/crawl/walkers'
import { openStream } from '#tests/support/crawl/stream'
import { eventually } from '#tests/support/eventually'
import { createWorld, type World } from '#tests/support/world'

/**
 * One tenant's rows carry a random mark in every column that takes text; all roles of another tenant then ask for
 * everything there is, with the marked tenant's ids in addresses, queries and bodies. The mark must not come back, and no
 * row of the marked tenant may change by a byte.
 */
test.group('Crawl', (group) => {
  let world: World
  let mark: string
  let foreign: Planted
  let own: Planted
  let tokens: Map<Walker, string | null>
  let fingerprint: () => Promise<Record<string, string>>
  let before: Record<string, string>

  group.each.setup(async () => {
    world = await createWorld()
    mark = `canary${randomBytes(8).toString('hex')}`
    foreign = await plantIn(world.chicago.id, mark)
    await markNames(world.chicago.id, mark)
    own = await plantIn(world.madrid.id, OWN)
    tokens = await tokensOf(world.madrid.id, world.paris.id)
    fingerprint = await fingerprinter(world.chicago.id)
    before = await fingerprint()
  })

  const told = ({ text }: Answer) => text.includes(mark)

  const asks = async (role: Walker, method: string, path: string, body?: unknown) =>
    ask({
      method,
      path,
      body,
      token: tokens.get(role),
      tenantId: world.madrid.id,
      adminToken: world.adminToken(world.madrid),
    })

  test('every column that takes text is marked', ({ assert }) => {
    assert.sameMembers(foreign.unmarked, CLOSED)
    assert.isAbove(foreign.marked.length, 60)
  })

  test('no id in an address reaches another tenant', async ({ assert }) => {
    const wrong: string[] = []
    for (const route of walkedRoutes().filter(({ params }) => params.length > 0)) {
      const shell = route.key in SHELLS
      if (shell || !Object.values(route.how.params ?? {}).some((one) => !one.startsWith("'")))
        continue
      const path = pathOf(route, foreign.rows, world.madrid.slug)
      for (const role of ROLES) {
        const accepted = role === 'admin' ? [route.how.assigned?.(foreign.rows)] : []
        for (const body of [route.how.body, ...accepted]) {
          const answer = await asks(role, route.method, path, body)
          if (![403, 404].includes(answer.status))
            wrong.push(`${route.key} ${role}: ${answer.status}`)
          if (told(answer)) wrong.push(`${route.key} ${role}: told the mark`)
        }
      }
      const who = OF_THE_CEO.some((key) => route.key.includes(key)) ? 'ceo' : 'admin'
      const answer = await asks(who, route.method, path, route.how.body)
      if (answer.status !== 404) wrong.push(`${route.key}: ${answer.status} for the ${who}`)
    }
    assert.deepEqual(wrong, [])
    assert.deepEqual(await fingerprint(), before)
  }).timeout(60_000)

  test('no page, list, search, stream or log tells the mark, and no other tenant can be chosen', async ({
    assert,
  }) => {
    const wrong: string[] = []
    const showsOwn = new Set<string>()
    const logs = listenToLogs()
    for (const route of walkedRoutes()) {
      const path = pathOf(route, own.rows, world.madrid.slug)
      const queries = ['', ...(route.how.nested?.(foreign.rows, own.rows) ?? [])]
      for (const role of ROLES) {
        if (route.method !== 'GET') continue
        const asked = ['ceo', 'professional'].includes(role) ? queries : ['']
        for (const query of asked.filter((one) => typeof one === 'string')) {
          const answer = await asks(role, 'GET', path + query)
          if (told(answer)) wrong.push(`${route.key} ${role} ${query}: told the mark`)
          if (answer.text.includes(OWN)) showsOwn.add(route.key)
          if (answer.status >= 500) wrong.push(`${route.key} ${role} ${query}: ${answer.status}`)
        }
      }
      const elsewhere = pathOf(route, foreign.rows, world.chicago.slug)
      const chosen = await ask({
        method: route.method,
        path: elsewhere,
        token: tokens.get('ceo'),
        tenantId: world.chicago.id,
        adminToken: world.adminToken(world.madrid),
        body: route.how.body,
      })
      const ofNobody = OF_NO_TENANT.includes(route.key)
      if (!ofNobody && chosen.status !== 404) wrong.push(`${route.key} elsewhere: ${chosen.status}`)
      if (told(chosen)) wrong.push(`${route.key} elsewhere: told the mark`)
    }
    const byQuery = await asks('ceo', 'GET', `/api/v1/contacts?tenant=${world.chicago.id}`)
    if (told(byQuery)) wrong.push('?tenant= told the mark')
    assert.deepEqual(wrong, [])
    assert.notInclude(logs.end(), mark)
    // A walk that met nothing would tell nothing.
    assert.isAtLeast(showsOwn.size, 14)
    assert.deepEqual(await fingerprint(), before)
  }).timeout(60_000)

  test('no id in a body reaches another tenant', async ({ assert }) => {
    const wrong: string[] = []
    for (const route of walkedRoutes().filter(({ method }) => method !== 'GET')) {
      const path = pathOf(route, own.rows, world.madrid.slug)
      for (const body of route.how.nested?.(foreign.rows, own.rows) ?? []) {
        for (const role of ROLES) {
          const answer = await asks(role, route.method, path, body)
          const refused = answer.status >= 400 && answer.status < 500
          if (!refused || told(answer)) {
            wrong.push(`${route.key} ${role} ${JSON.stringify(body)}: ${answer.status}`)
          }
        }
      }
    }
    assert.deepEqual(wrong, [])
    assert.deepEqual(await fingerprint(), before)
  }).timeout(60_000)

  test('a tenant, a role and rights in a body are ignored', async ({ assert }) => {
    const wrong: string[] = []
    let accepted = 0
    for (const route of walkedRoutes()) {
      const body = route.how.assigned?.(own.rows)
      if (!body) continue
      const path = pathOf(route, own.rows, world.madrid.slug)
      const answer = await asks('admin', route.method, path, {
        ...body,
        id: foreign.rows.contacts?.id,
        tenantId: world.chicago.id,
        tenant_id: world.chicago.id,
        organizationId: world.organizations[1],
        userId: null,
        role: 'ceo',
        isAdmin: true,
        superAdmin: true,
      })
      if (answer.status < 300) accepted++
      else if (answer.status !== 422) wrong.push(`${route.key}: ${answer.status} ${answer.text}`)
      if (told(answer) || answer.text.includes(world.chicago.id)) wrong.push(`${route.key}: told`)
    }
    assert.deepEqual(wrong, [])
    assert.isAtLeast(accepted, 9)
    const { 'all users': users, ...rest } = await fingerprint()
    // The admin's own theme is the one thing above tenants that was changed.
    assert.notEqual(users, before['all users'])
    assert.deepEqual(rest, (({ 'all users': _, ...others }) => others)(before))
  })

  test('an open stream hears its own tenant and not the other', async ({ assert, cleanup }) => {
    const at = '2026-11-25T08:00:00.000Z'
    const tell = (tenantId: string, data: Record<string, unknown>) =>
      tenancy.run(tenantId, () =>
        broadcast({
          type: 'message.created',
          to: { topic: 'conversations', people: [null] },
          at,
          data,
        })
      )
    const streams = await Promise.all(
      ['ceo', 'seller', 'secretary'].map((role) =>
        openStream(tokens.get(role as Walker) ?? '', world.madrid.id)
      )
    )
    cleanup(() => streams.forEach((stream) => stream.close()))
    await tell(world.chicago.id, { text: mark })
    await tell(world.madrid.id, { text: 'for us' })
    for (const stream of streams) {
      await eventually('the own news is heard', () => stream.text.includes('for us'))
      assert.notInclude(stream.text, mark)
    }
    const missed = await asks('ceo', 'GET', '/api/v1/sync?since=0')
    assert.include(missed.text, 'for us')
    assert.isFalse(told(missed))
  })
})

const OWN = 'marked-as-own'

/** Routes that belong to the user and not to a tenant. */
const OF_NO_TENANT = [
  'GET /api/v1/organization/overview',
  'GET /api/v1/me',
  'PATCH /api/v1/me',
  'GET /api/v1/me/security',
  'GET /api/v1/me/sessions',
  'DELETE /api/v1/me/sessions',
  'POST /api/v1/me/password',
  'POST /api/v1/me/email',
  'GET /api/v1/me/tokens',
  'POST /api/v1/me/tokens',
]

/** Routes that the CEO alone may use. */
const OF_THE_CEO = ['/admin/tenants/:id', '/admin/users/:id/tenants']

/** Columns that no check closes, and in which only the code's own words make sense. */
const CLOSED = ['channels.provider', 'live_events.topic']
