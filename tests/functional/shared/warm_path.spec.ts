import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { hashToken } from '#app/identity/token'
import { gate } from '#app/module_system/gate'
import { clock } from '#app/shared/clock'
import { identities } from '#app/tenancy/system/identities'
import { memberWith } from '#tests/support/own_role'
import { signedInVisit } from '#tests/support/page_visit'
import { accountOf } from '#tests/support/staff'
import { systemRows } from '#tests/support/system_rows'
import { watchQueries } from '#tests/support/watch_queries'
import { createWorld, type World } from '#tests/support/world'

const IDENTITY = /from access_tokens token join users/
const SCOPE = /set_config\('app\.tenant_id'/
const GATE = /from tenant_modules/

test.group('Warm path', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
  })

  const list = (client: ApiClient, path: string) =>
    client
      .get(path)
      .bearerToken(world.token(world.madrid, 'seller'))
      .header('x-tenant-id', world.madrid.id)

  /** The connections have their scope and the gate its answer. */
  const warm = async (client: ApiClient, path: string) => {
    for (let time = 0; time < 2; time++) (await list(client, path)).assertStatus(200)
  }

  test('an API request asks who it is, and for its rows: two statements, none for the gate', async ({
    client,
    assert,
  }) => {
    await warm(client, '/api/v1/contacts')
    const seen = await watchQueries(() => list(client, '/api/v1/contacts'))
    const [identity, rows, ...more] = seen.filter((text) => !SCOPE.test(text))
    assert.match(identity ?? '', IDENTITY)
    assert.match(rows ?? '', /from contacts where tenant_id/)
    assert.deepEqual(more, [])
    assert.isAtMost(seen.filter((text) => SCOPE.test(text)).length, 1)
  })

  test('a role of the organization and a team cost no statement more', async ({
    client,
    assert,
  }) => {
    const { token } = await memberWith(world.madrid, 'Warm', { 'contacts.read': 'team' })
    const ask = () =>
      client.get('/api/v1/contacts').bearerToken(token).header('x-tenant-id', world.madrid.id)
    for (let time = 0; time < 2; time++) (await ask()).assertStatus(200)
    const seen = await watchQueries(ask)
    assert.lengthOf(
      seen.filter((text) => !SCOPE.test(text)),
      2
    )
  })

  test('a module’s route costs no statement more', async ({ client, assert }) => {
    await warm(client, '/api/v1/leads')
    const seen = await watchQueries(() => list(client, '/api/v1/leads'))
    assert.isEmpty(seen.filter((text) => GATE.test(text)))
    assert.lengthOf(
      seen.filter((text) => !SCOPE.test(text)),
      2
    )
  })

  test('once forgotten, the gate asks once for all that follows', async ({ client, assert }) => {
    await warm(client, '/api/v1/leads')
    gate.forget(world.madrid.id)
    const seen = await watchQueries(async () => {
      for (let time = 0; time < 3; time++) await list(client, '/api/v1/leads')
    })
    assert.lengthOf(
      seen.filter((text) => GATE.test(text)),
      1
    )
  })

  test('who asks in one moment shares the question who it is', async ({ assert }) => {
    const hash = hashToken(world.token(world.madrid, 'seller'))
    const now = clock.now().toJSDate()
    const seen = await watchQueries(async () => {
      const found = await Promise.all(
        Array.from({ length: 12 }, () => identities.byTokenHash(hash, now))
      )
      assert.lengthOf(new Set(found.map((identity) => identity?.userId)), 1)
    })
    // Two go at once, and the ten that come meanwhile go together.
    assert.lengthOf(
      seen.filter((text) => IDENTITY.test(text)),
      3
    )
  })

  test('a page asks for session, person and tenant, whichever it is: three statements', async ({
    client,
    assert,
  }) => {
    const visit = await signedInVisit(client, accountOf(world, world.madrid, 'ceo'))
    for (const page of ['inbox', 'agenda', 'leads', 'settings/general', 'settings/roles']) {
      const open = () => visit.get(`/t/${world.madrid.slug}/${page}`)
      for (let time = 0; time < 2; time++) (await open()).assertStatus(200)
      const seen = await watchQueries(open)
      const asked = seen.filter((text) => !SCOPE.test(text))
      assert.deepEqual(
        asked.map((text) => /\bfrom (sessions|users|tenants)\b/.exec(text)?.[1]),
        ['sessions', 'users', 'tenants'],
        page
      )
    }
  })

  test('signing in is written down once, however many tenants somebody works in', async ({
    client,
    assert,
  }) => {
    const seen = await watchQueries(() =>
      signedInVisit(client, accountOf(world, world.madrid, 'ceo'))
    )
    assert.lengthOf(
      seen.filter((text) => text.startsWith('insert into audit_entries')),
      1
    )
    const [{ tenants }] = await systemRows<{ tenants: number }>(
      `select count(distinct tenant_id)::int as tenants from audit_entries
       where action = 'auth.signed_in' and actor_id in (select user_id from memberships where role = 'ceo')`
    )
    assert.equal(tenants, 2)
  })
})
