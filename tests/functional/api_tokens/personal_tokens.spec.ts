import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { hashToken } from '#app/identity/token'
import { clock } from '#app/shared/clock'
import { LIMITS } from '#app/shared/limits'
import { plantIn } from '#tests/support/crawl/walkers'
import { eventually } from '#tests/support/eventually'
import { signedInVisit } from '#tests/support/page_visit'
import { accountOf } from '#tests/support/staff'
import { systemRows } from '#tests/support/system_rows'
import { personalToken } from '#tests/support/tokens'
import { createWorld, type World } from '#tests/support/world'

const PATH = '/api/v1/me/tokens'

test.group('Personal tokens', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
  })
  group.each.teardown(() => clock.release())

  const seller = () => world.token(world.madrid, 'seller')
  const secretary = () => world.token(world.madrid, 'secretary')

  const make = (client: ApiClient, bearer: string, wish: object) =>
    client.post(PATH).bearerToken(bearer).json(wish)

  test('one is made, shown once, kept as a hash, listed and revoked', async ({
    client,
    assert,
  }) => {
    const made = await make(client, seller(), {
      name: 'Export',
      scopes: ['contacts.read'],
      expiresInDays: 30,
    })
    made.assertStatus(201)
    assert.equal(made.header('cache-control'), 'no-store')
    const { id, token, ...shown } = made.body().data
    assert.match(token, /^nxp_[\w-]{43}$/)
    assert.containsSubset(shown, { name: 'Export', scopes: ['contacts.read'], lastUsedAt: null })

    const listed = await client.get(PATH).bearerToken(seller())
    assert.deepEqual(
      listed.body().data.find((one: { id: string }) => one.id === id),
      { id, ...shown }
    )
    const [row] = await systemRows<{ hash: string }>(
      `select hash from access_tokens where id = ?`,
      [id]
    )
    assert.equal(row?.hash, hashToken(token))
    assert.notInclude(listed.text(), token)

    const used = await client.get('/api/v1/contacts').bearerToken(token)
    used.assertStatus(200)
    const revoked = await client.delete(`${PATH}/${id}`).bearerToken(seller())
    revoked.assertStatus(204)
    const after = await client.get('/api/v1/contacts').bearerToken(token)
    after.assertStatus(401)
    const again = await client.delete(`${PATH}/${id}`).bearerToken(seller())
    again.assertStatus(404)
    const trail = await systemRows<{ action: string }>(
      `select action from audit_entries where subject_id = ? order by created_at, id`,
      [id]
    )
    assert.deepEqual(
      trail.map(({ action }) => action),
      ['token.created', 'token.revoked']
    )
  })

  test('it opens what its scopes cover and nothing else', async ({ client }) => {
    const token = await personalToken(client, seller(), ['contacts.*', 'services.read'])
    const expected: [string, number][] = [
      ['/api/v1/contacts', 200],
      ['/api/v1/services', 200],
      ['/api/v1/conversations', 403],
      ['/api/v1/appointments', 403],
      ['/api/v1/leads', 403],
      ['/api/v1/me', 200],
    ]
    for (const [path, status] of expected) {
      const answer = await client.get(path).bearerToken(token)
      answer.assertStatus(status)
    }
  })

  test('the search finds with it only what it may read', async ({ client, assert }) => {
    await plantIn(world.madrid.id, 'zebedeo')
    const kinds = async (token: string) => {
      const found = await client.get('/api/v1/search?q=zebedeo').bearerToken(token)
      found.assertStatus(200)
      return (found.body().data as { kind: string }[]).map(({ kind }) => kind).sort()
    }
    const ceo = world.token(world.madrid, 'ceo')
    const all = await kinds(ceo)
    assert.includeMembers(all, ['calendar.appointments', 'chat.conversations', 'crm_sales.leads'])
    const token = await personalToken(client, ceo, ['appointments.read'])
    assert.deepEqual(await kinds(token), ['calendar.appointments'])
  })

  test('never more than its person may at that moment', async ({ client, cleanup }) => {
    const token = await personalToken(client, seller(), ['contacts.*'])
    const before = await client.get('/api/v1/contacts').bearerToken(token)
    before.assertStatus(200)
    const { email } = accountOf(world, world.madrid, 'seller')
    const set = (status: string) =>
      systemRows(`update users set status = ? where email = ?`, [status, email])
    cleanup(async () => void (await set('active')))
    await set('suspended')
    const after = await client.get('/api/v1/contacts').bearerToken(token)
    after.assertStatus(401)
    await set('active')
    const demoted = (role: string) =>
      systemRows(
        `update memberships set role = ? where user_id = (select id from users where email = ?)`,
        [role, email]
      )
    cleanup(async () => void (await demoted('seller')))
    await demoted('professional')
    const wide = await personalToken(client, secretary(), ['conversations.*'])
    const open = await client.get('/api/v1/conversations').bearerToken(wide)
    open.assertStatus(200)
    const closed = await client
      .patch('/api/v1/contacts/00000000-0000-7000-8000-000000000000')
      .bearerToken(token)
      .json({ name: 'x', version: 1 })
    closed.assertStatus(403)
  })

  test('scopes that carry nothing are refused, and so is nonsense', async ({ client, assert }) => {
    const refused = await make(client, secretary(), {
      name: 'x',
      scopes: ['contacts.read', 'settings.manage', 'jobs.*'],
    })
    refused.assertStatus(422)
    assert.containsSubset(refused.body().errors, [{ field: 'scopes', rule: 'held' }])
    assert.include(refused.body().errors[0].message, 'settings.manage, jobs.*')
    const wrong: object[] = [
      {},
      { name: 'x', scopes: [] },
      { name: 'x', scopes: ['*'] },
      { name: 'x', scopes: ['Contacts.read'] },
      { name: 'x', scopes: ['contacts'] },
      { name: ' ', scopes: ['read'] },
      { name: 'x', scopes: ['read'], expiresInDays: 0 },
      { name: 'x', scopes: ['read'], expiresInDays: LIMITS.time.apiTokenLifetime + 1 },
      { name: 'x', scopes: ['read'], expiresInDays: 1.5 },
    ]
    for (const body of wrong) (await make(client, secretary(), body)).assertStatus(422)
  })

  test('it ends when it has run out', async ({ client }) => {
    const made = await make(client, seller(), { name: 'x', scopes: ['read'], expiresInDays: 1 })
    const ask = () => client.get('/api/v1/contacts').bearerToken(made.body().data.token)
    const alive = await ask()
    alive.assertStatus(200)
    clock.freeze(clock.now().plus({ days: 1, seconds: 1 }))
    const dead = await ask()
    dead.assertStatus(401)
  })

  test('no token makes, lists or revokes tokens, changes the person, or rotates', async ({
    client,
    assert,
  }) => {
    const ceo = world.token(world.madrid, 'ceo')
    const token = await personalToken(client, ceo, ['tokens.*', 'read'])
    const refused = [
      client.get(PATH),
      client.post(PATH).json({ name: 'x', scopes: ['read'] }),
      client.delete(`${PATH}/00000000-0000-7000-8000-000000000000`),
      client.patch('/api/v1/me').json({ theme: 'dark' }),
      client
        .post('/api/v1/admin/admin-token/rotate')
        .header('x-admin-token', world.adminToken(world.madrid)),
    ]
    for (const request of refused) {
      const answer = await request.bearerToken(token)
      answer.assertStatus(403)
      assert.equal(answer.body().code, 'E_SIGN_IN_REQUIRED')
    }
  })

  test('another person’s token is unknown, and nobody has none', async ({ client }) => {
    const made = await make(client, seller(), { name: 'x', scopes: ['read'] })
    const { id } = made.body().data
    for (const asked of [id, 'nonsense']) {
      const foreign = await client.delete(`${PATH}/${asked}`).bearerToken(secretary())
      foreign.assertStatus(404)
    }
    const nobody = await client.get(PATH)
    nobody.assertStatus(401)
    const listed = await client.get(PATH).bearerToken(secretary())
    if (listed.text().includes(id)) throw new Error('told')
  })

  test('pages of the list are complete', async ({ client, assert }) => {
    const bearer = world.token(world.paris, 'seller')
    for (const name of ['a', 'b', 'c']) await make(client, bearer, { name, scopes: ['read'] })
    const first = await client.get(`${PATH}?limit=2`).bearerToken(bearer)
    const rest = await client
      .get(`${PATH}?limit=2&cursor=${first.body().meta.nextCursor}`)
      .bearerToken(bearer)
    const names = [...first.body().data, ...rest.body().data].map(
      ({ name }: { name: string }) => name
    )
    assert.deepEqual(names, ['c', 'b', 'a'])
    assert.isNull(rest.body().meta.nextCursor)
  })

  test('a person has at most so many, also when they ask at once', async ({ client, assert }) => {
    const bearer = world.token(world.paris, 'secretary')
    const { email } = accountOf(world, world.paris, 'secretary')
    await systemRows(
      `insert into access_tokens (user_id, kind, name, hash, scopes, expires_at)
       select id, 'personal', 'x', 'filler-' || n, '{read}', '2100-01-01'
       from users, generate_series(1, ${LIMITS.token.personal - 1}) n where email = ?`,
      [email]
    )
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((name) => make(client, bearer, { name, scopes: ['read'] }))
    )
    const statuses = answers.map((answer) => answer.status()).sort()
    assert.deepEqual(statuses, [201, 409, 409])
  })

  test('its last use is noted, now and then', async ({ client, assert }) => {
    const token = await personalToken(client, seller(), ['read'])
    const noted = async () => {
      const [row] = await systemRows<{ at: Date | null }>(
        `select last_used_at as at from access_tokens where hash = ?`,
        [hashToken(token)]
      )
      return row?.at ?? null
    }
    assert.isNull(await noted())
    await client.get('/api/v1/contacts').bearerToken(token)
    await eventually('the use is noted', async () => (await noted()) !== null)
    const first = await noted()
    clock.freeze(clock.now().plus({ minutes: LIMITS.time.tokenUseNoted - 1 }))
    await client.get('/api/v1/contacts').bearerToken(token)
    assert.deepEqual(await noted(), first)
    clock.freeze(clock.now().plus({ minutes: 2 }))
    await client.get('/api/v1/contacts').bearerToken(token)
    await eventually('the use is noted again', async () => (await noted()) !== first)
  })

  test('from our own pages a session makes one; from elsewhere it does not', async ({ client }) => {
    const visit = await signedInVisit(client, accountOf(world, world.madrid, 'seller'))
    const ask = (site: string) =>
      client
        .post(PATH)
        .header('cookie', visit.cookies())
        .header('sec-fetch-site', site)
        .json({ name: 'x', scopes: ['read'] })
    const own = await ask('same-origin')
    own.assertStatus(201)
    const foreign = await ask('cross-site')
    foreign.assertStatus(403)
  })
})
