import { test } from '@japa/runner'
import { tokenFor } from '#tests/support/account'
import { adminOf } from '#tests/support/admin_client'
import { mailed, mailedToken } from '#tests/support/mailed'
import { rowsOf } from '#tests/support/rows'
import { systemRows } from '#tests/support/system_rows'
import { forgetTries } from '#tests/support/throttle'
import { createWorld, type World } from '#tests/support/world'

const PASSWORD = 'correct horse battery'

interface Registered {
  id: string
  wished_role: string
  state: string
}

test.group('People | registration', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
    await forgetTries()
    await openTo(world.organizations[0].id)
  })

  const openTo = (organizationId: string) =>
    systemRows(`update organizations set public_registration = true where id = ?`, [organizationId])

  const wish = (more: object = {}) => ({
    name: 'Ana García',
    email: 'Ana@Example.org',
    phone: '+34 600 123 456',
    role: 'manager',
    tenantId: world.madrid.id,
    password: PASSWORD,
    ...more,
  })
  const registered = () =>
    rowsOf(world.madrid.id).rows<Registered>(`select * from registrations order by created_at`)
  const usersNamed = (email: string) =>
    systemRows<{ id: string; status: string; super_admin: boolean }>(
      `select * from users where email = ?`,
      [email]
    )

  test('registering makes a pending user, who is sent a link and cannot log in', async ({
    client,
    assert,
  }) => {
    const answer = await client.post('/api/v1/auth/register').json(wish())
    answer.assertStatus(201)
    assert.deepEqual(answer.body(), { data: { status: 'pending' } })
    const [user] = await usersNamed('ana@example.org')
    assert.equal(user?.status, 'pending')
    const [mail] = await mailed(world.madrid.id, 'registration_confirm')
    assert.equal(mail?.to, 'ana@example.org')
    const login = await client
      .post('/api/v1/auth/login')
      .json({ email: 'ana@example.org', password: PASSWORD })
    login.assertStatus(403)
    assert.equal(login.body().code, 'E_PENDING')
  })

  test('what is asked for is a wish: no role, status or right follows from it', async ({
    client,
    assert,
  }) => {
    const more = {
      role: 'ceo',
      status: 'active',
      superAdmin: true,
      super_admin: true,
      permissions: ['people.read'],
      tenantIds: [world.chicago.id],
      defaultTenantId: world.chicago.id,
      state: 'approved',
      emailConfirmed: true,
      confirmed_at: '2020-01-01T00:00:00Z',
    }
    ;(await client.post('/api/v1/auth/register').json(wish(more))).assertStatus(201)
    const [user] = await systemRows<object>(
      `select status, super_admin, default_tenant_id,
         (select count(*)::int from memberships where user_id = users.id) as memberships
       from users where email = 'ana@example.org'`
    )
    assert.deepEqual(user, {
      status: 'pending',
      super_admin: false,
      default_tenant_id: null,
      memberships: 0,
    })
    const [registration] = await rowsOf(world.madrid.id).rows(
      `select wished_role, state, confirmed_at from registrations`
    )
    assert.deepEqual(registration, { wished_role: 'ceo', state: 'waiting', confirmed_at: null })
  })

  test('a known address gets the same answer, and its owner a mail', async ({ client, assert }) => {
    const email = world.organizations[1].accounts[0]?.email ?? ''
    const before = await systemRows(`select * from users where email = ?`, [email])
    const answer = await client.post('/api/v1/auth/register').json(wish({ email }))
    answer.assertStatus(201)
    assert.deepEqual(answer.body(), { data: { status: 'pending' } })
    assert.deepEqual(await systemRows(`select * from users where email = ?`, [email]), before)
    assert.isEmpty(await registered())
    const [mail] = await mailed(world.madrid.id)
    assert.deepEqual([mail?.template, mail?.to], ['registration_known', email])
  })

  test('nobody writes to strangers by what they call themselves', async ({ client, assert }) => {
    const names = {
      'José Mª O’Neil-Núñez Jr.': 'José Mª O’Neil-Núñez Jr.',
      'You won: evil.example/prize': 'ana@example.org',
      'https://evil.example': 'ana@example.org',
      [`Dear ${'friend '.repeat(20)}`]: 'ana@example.org',
    }
    for (const [name, shown] of Object.entries(names)) {
      await forgetTries()
      ;(await client.post('/api/v1/auth/register').json(wish({ name }))).assertStatus(201)
      const [mail] = (await mailed(world.madrid.id)).slice(-1)
      assert.equal(mail?.data.person, shown)
    }
  })

  test('a tenant that did not opt in and one that is none are refused alike', async ({
    client,
    assert,
  }) => {
    const refusals = []
    for (const tenantId of [world.chicago.id, '019a0000-0000-7000-8000-000000000000']) {
      const answer = await client.post('/api/v1/auth/register').json(wish({ tenantId }))
      answer.assertStatus(422)
      refusals.push(answer.body().errors)
    }
    assert.deepEqual(refusals[0], refusals[1])
    assert.isEmpty(await usersNamed('ana@example.org'))
  })

  test('wrong fields are named', async ({ client, assert }) => {
    const answer = await client
      .post('/api/v1/auth/register')
      .json({ email: 'x', phone: 'y', role: 'super_admin', tenantId: '1', password: 'short' })
    answer.assertStatus(422)
    const fields = (answer.body().errors as { field: string }[]).map(({ field }) => field)
    assert.sameMembers(fields, ['name', 'email', 'phone', 'role', 'tenantId', 'password'])
  })

  test('one network address registers ten times a minute, and one mailbox gets three mails an hour', async ({
    client,
    assert,
  }) => {
    const statuses: number[] = []
    for (let n = 0; n < 11; n++) {
      const answer = await client.post('/api/v1/auth/register').json(wish())
      statuses.push(answer.status())
    }
    assert.deepEqual(statuses, [...Array<number>(10).fill(201), 429])
    assert.lengthOf(await mailed(world.madrid.id), 3)
    assert.lengthOf(await registered(), 1)
  })

  test('the link needs the password of who registered, works once and dies with a newer one', async ({
    client,
    assert,
  }) => {
    const confirm = (token: string, password: string) =>
      client.post('/api/v1/auth/register/confirm').json({ token, password })
    await client.post('/api/v1/auth/register').json(wish())
    const old = await mailedToken(world.madrid.id, 'registration_confirm')
    await client.post('/api/v1/auth/register').json(wish({ password: 'quite another secret' }))
    const token = await mailedToken(world.madrid.id, 'registration_confirm')
    assert.notEqual(token, old)
    ;(await confirm(old, PASSWORD)).assertStatus(404)
    ;(await confirm(token, PASSWORD)).assertStatus(422)
    ;(await confirm(token, 'quite another secret')).assertStatus(200)
    const again = await confirm(token, 'quite another secret')
    again.assertStatus(409)
    assert.equal(again.body().state, 'used')
    assert.lengthOf(await registered(), 1)
    await client.post('/api/v1/auth/register').json(wish())
    const templates = (await mailed(world.madrid.id)).map(({ template }) => template)
    assert.equal(templates.at(-1), 'registration_known')
  })

  test('approved with the approver’s role after the address is confirmed, and only once', async ({
    client,
    assert,
  }) => {
    const ceo = adminOf(client, world)(world.madrid, world.token(world.madrid, 'ceo'))
    await client.post('/api/v1/auth/register').json(wish({ role: 'ceo' }))
    const list = await ceo('get', '/approvals')
    list.assertStatus(200)
    const [waiting] = list.body().data as { id: string; wishedRole: string }[]
    assert.equal(waiting?.wishedRole, 'ceo')
    const path = `/approvals/${waiting?.id}`
    const early = await ceo('post', `${path}/approve`, { role: 'seller' })
    early.assertStatus(409)
    assert.equal(early.body().code, 'E_EMAIL_UNCONFIRMED')

    const token = await mailedToken(world.madrid.id, 'registration_confirm')
    await client.post('/api/v1/auth/register/confirm').json({ token, password: PASSWORD })
    const professionalId = world.madrid.professionals[1]?.id
    const approved = await ceo('post', `${path}/approve`, { role: 'professional', professionalId })
    approved.assertStatus(200)
    ;(await ceo('post', `${path}/approve`, { role: 'seller' })).assertStatus(409)

    const login = await client
      .post('/api/v1/auth/login')
      .json({ email: 'ana@example.org', password: PASSWORD })
    login.assertStatus(200)
    const { user } = login.body().data as { user: { role: string; tenants: { id: string }[] } }
    assert.equal(user.role, 'professional')
    assert.deepEqual(
      user.tenants.map(({ id }) => id),
      [world.madrid.id]
    )
    const [linked] = await rowsOf(world.madrid.id).rows<{ user_id: string }>(
      `select user_id from professionals where id = ?`,
      [professionalId ?? '']
    )
    assert.equal(linked?.user_id, approved.body().data.userId)
    assert.lengthOf(await mailed(world.madrid.id, 'registration_approved'), 1)
    const actions = await rowsOf(world.madrid.id).rows<{ action: string }>(
      `select action from audit_entries where action like 'people.%' order by id`
    )
    assert.deepEqual(
      actions.map(({ action }) => action),
      ['people.registered', 'people.address_confirmed', 'people.approved']
    )
  })

  test('rejected with a reason, which is mailed; what belongs elsewhere is unknown', async ({
    client,
    assert,
  }) => {
    await client.post('/api/v1/auth/register').json(wish())
    const token = await mailedToken(world.madrid.id, 'registration_confirm')
    await client.post('/api/v1/auth/register/confirm').json({ token, password: PASSWORD })
    const [registration] = await registered()
    const path = `/approvals/${registration?.id}`
    const as = adminOf(client, world)
    const elsewhere = as(world.chicago, world.token(world.chicago, 'ceo'))
    ;(await elsewhere('post', `${path}/reject`, { reason: 'no' })).assertStatus(404)
    ;(await elsewhere('post', `${path}/approve`, { role: 'seller' })).assertStatus(404)
    const paris = as(world.paris, world.token(world.paris, 'ceo'))
    ;(await paris('get', path)).assertStatus(404)

    const ceo = as(world.madrid, world.token(world.madrid, 'ceo'))
    ;(await ceo('post', `${path}/reject`, {})).assertStatus(422)
    ;(await ceo('post', `${path}/reject`, { reason: 'No free place' })).assertStatus(200)
    assert.equal((await registered())[0]?.state, 'rejected')
    const [mail] = await mailed(world.madrid.id, 'registration_rejected')
    assert.equal(mail?.data.reason, 'No free place')
    const login = await client
      .post('/api/v1/auth/login')
      .json({ email: 'ana@example.org', password: PASSWORD })
    login.assertStatus(403)
  })

  test('an administrator lets nobody in as CEO; sellers and strangers decide nothing', async ({
    client,
    assert,
  }) => {
    await client.post('/api/v1/auth/register').json(wish())
    const token = await mailedToken(world.madrid.id, 'registration_confirm')
    await client.post('/api/v1/auth/register/confirm').json({ token, password: PASSWORD })
    const [registration] = await registered()
    const path = `/approvals/${registration?.id}/approve`
    const as = adminOf(client, world)
    const admin = as(world.madrid, await tokenFor(world.madrid.id, 'admin'))
    const seller = as(world.madrid, world.token(world.madrid, 'seller'))
    ;(await admin('post', path, { role: 'ceo' })).assertStatus(403)
    ;(await seller('post', path, { role: 'seller' })).assertStatus(403)
    ;(await client.post(`/api/v1/admin${path}`).json({ role: 'seller' })).assertStatus(401)
    assert.equal((await registered())[0]?.state, 'waiting')
    const strange = { role: 'seller', professionalId: world.chicago.professionals[0]?.id }
    ;(await admin('post', path, strange)).assertStatus(422)
    ;(await admin('post', path, { role: 'seller' })).assertStatus(200)
  })
})
