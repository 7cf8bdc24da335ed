import { test } from '@japa/runner'
import router from '@adonisjs/core/services/router'
import { ask } from '#tests/support/crawl/ask'
import {
  pathOf,
  plantIn,
  slugOf,
  tokensOf,
  walkedRoutes,
  WALKERS,
  type Walker,
} from '#tests/support/crawl/walkers'
import { writtenPermissions } from '#tests/support/crawl/written_permissions'
import { withoutCheck, withoutPermissions } from '#tests/support/mutation/without_check'
import { createWorld, type World } from '#tests/support/world'

/**
 * Behind these stands a rule about the record as well, which refuses alone where the check is gone: exactly these, so that
 * a route which loses its own check, or a rule that is gone, is noticed.
 */
const GUARDED_TWICE = [
  'DELETE /api/v1/admin/roles/:id',
  'DELETE /api/v1/admin/teams/:id',
  'DELETE /api/v1/appointments/:id',
  'DELETE /api/v1/conversations/:id/silence',
  'GET /api/v1/appointments/:id',
  'GET /api/v1/appointments/:id/panel',
  'GET /api/v1/contacts/:id',
  'GET /api/v1/conversations/:id',
  'GET /api/v1/conversations/:id/messages',
  'GET /api/v1/conversations/:id/panel',
  'GET /api/v1/leads/:id',
  'GET /t/:tenant/leads/:id',
  'PATCH /api/v1/admin/roles/:id',
  'PATCH /api/v1/admin/teams/:id',
  'PATCH /api/v1/appointments/:id',
  'PATCH /api/v1/contacts/:id',
  'PATCH /api/v1/conversations/:id',
  'PATCH /api/v1/leads/:id',
  'POST /api/v1/conversations/:id/messages',
  'POST /api/v1/conversations/:id/messages/:messageId/retry',
  'POST /api/v1/conversations/:id/read',
  'POST /api/v1/conversations/:id/release',
  'POST /api/v1/conversations/:id/takeover',
]

type Route = ReturnType<typeof walkedRoutes>[number]
type Rows = Awaited<ReturnType<typeof plantIn>>['rows']

/** A check that nobody would miss is no check: each is taken away, and what a person has written down must disagree. */
test.group('Permissions, spoiled', (group) => {
  let world: World
  let rows: Rows
  let tokens: Awaited<ReturnType<typeof tokensOf>>

  group.setup(async () => {
    world = await createWorld()
    rows = (await plantIn(world.madrid.id, 'own')).rows
    tokens = await tokensOf(world.madrid.id, world.chicago.id)
  })

  const statusOf = async (route: Route, walker: Walker, adminToken = true) => {
    const { status } = await ask({
      method: route.method,
      path: pathOf(route, rows, slugOf(world.madrid)) + (route.how.query?.(rows) ?? ''),
      token: tokens.get(walker),
      tenantId: world.madrid.id,
      adminToken: adminToken ? world.adminToken(world.madrid) : undefined,
      body: route.how.body,
    })
    return String(status)
  }

  const guarded = (name: string) => {
    const guards = new Map(
      (router.toJSON().root ?? []).flatMap(({ pattern, methods, middleware }) =>
        methods.map((method) => [
          `${method} ${pattern}`,
          [...middleware.all()].map((one) => (one as { name?: string }).name),
        ])
      )
    )
    return walkedRoutes().filter(({ key }) => guards.get(key)?.includes(name))
  }

  test('each check that is taken away turns the walk red', async ({ assert }) => {
    const written = writtenPermissions()
    const routes = guarded('can')
    assert.isAbove(routes.length, 40)
    const survivors: string[] = []
    for (const route of routes) {
      const line = written.get(route.key) ?? []
      const refused = WALKERS.filter(
        (walker, index) => line[index] === '403' && !['other', 'nobody'].includes(walker)
      )
      const seen = await withoutCheck(route.key, async () => {
        for (const walker of refused) if ((await statusOf(route, walker)) !== '403') return true
        return false
      })
      if (refused.length > 0 && !seen) survivors.push(route.key)
    }
    assert.deepEqual(survivors.sort(), GUARDED_TWICE)
  }).timeout(120_000)

  test('who holds no permission is refused by every route that asks for one', async ({
    assert,
  }) => {
    const open: string[] = []
    await withoutPermissions(async () => {
      for (const route of guarded('can')) {
        if ((await statusOf(route, 'ceo')) !== '403') open.push(route.key)
      }
    })
    assert.deepEqual(open, [])
  }).timeout(120_000)

  test('administration without the admin token is refused to every role', async ({ assert }) => {
    const open: string[] = []
    const routes = guarded('adminToken')
    assert.isAbove(routes.length, 15)
    for (const route of routes) {
      if ((await statusOf(route, 'ceo', false)) !== '403') open.push(route.key)
    }
    assert.deepEqual(open, [])
  }).timeout(120_000)
})
