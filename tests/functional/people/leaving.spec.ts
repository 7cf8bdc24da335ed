import { test } from '@japa/runner'
import env from '#start/env'
import { provisioning } from '#app/tenancy/system/provisioning'
import { tokenFor } from '#tests/support/account'
import { adminOf } from '#tests/support/admin_client'
import { openEventStream } from '#tests/support/event_stream'
import { eventually } from '#tests/support/eventually'
import { mailed } from '#tests/support/mailed'
import { rowsOf } from '#tests/support/rows'
import { accountOf, userIdOf } from '#tests/support/staff'
import { systemRows } from '#tests/support/system_rows'
import { createWorld, type World } from '#tests/support/world'

test.group('People | suspended, removed, linked', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
  })

  const membership = async (tenantId: string, userId: string) => {
    const [row] = await systemRows<{ role: string; suspended_at: Date | null }>(
      `select role, suspended_at from memberships where tenant_id = ? and user_id = ?`,
      [tenantId, userId]
    )
    return row
  }
  const audited = async (tenantId: string) =>
    (
      await rowsOf(tenantId).rows<{ action: string }>(
        `select action from audit_entries where action like 'people.%' order by id`
      )
    ).map(({ action }) => action)

  test('the last CEO stays, whoever asks and however many at once', async ({ client, assert }) => {
    const as = adminOf(client, world)
    const first = await userIdOf(world, world.madrid, 'ceo')
    const ceo = as(world.madrid, world.token(world.madrid, 'ceo'))
    for (const [method, path, body] of [
      ['patch', '', { role: 'seller', version: 1 }],
      ['post', '/suspend', {}],
      ['delete', '', {}],
    ] as const) {
      const answer = await ceo(method, `/users/${first}${path}`, body)
      answer.assertStatus(409)
      assert.equal(answer.body().code, 'E_ONESELF')
    }
    const token = await tokenFor(world.madrid.id, 'ceo')
    const [second] = await systemRows<{ id: string }>(
      `select user_id as id from memberships where tenant_id = ? and role = 'ceo' and user_id <> ?`,
      [world.madrid.id, first]
    )
    const other = as(world.madrid, token)
    const answers = await Promise.all([
      ceo('post', `/users/${second?.id}/suspend`, {}),
      other('delete', `/users/${first}`, {}),
    ])
    assert.lengthOf(
      answers.filter((answer) => answer.status() < 300),
      1
    )
    const left = await systemRows(
      `select 1 from memberships where tenant_id = ? and role = 'ceo' and suspended_at is null`,
      [world.madrid.id]
    )
    assert.lengthOf(left, 1)
  })

  test('suspending ends sessions, tokens and streams; reactivating lets in again', async ({
    client,
    assert,
  }) => {
    const ceo = adminOf(client, world)(world.madrid, world.token(world.madrid, 'ceo'))
    const account = accountOf(world, world.madrid, 'seller')
    const id = await userIdOf(world, world.madrid, 'seller')
    const { email, password } = account
    const asks = () => client.get('/api/v1/me').bearerToken(account.token)
    const signsIn = () => client.post('/api/v1/auth/login').json({ email, password })
    ;(await asks()).assertStatus(200)
    const stream = await openEventStream(
      `http://${env.get('HOST', '127.0.0.1')}:${env.get('PORT')}/api/v1/events`,
      { authorization: `Bearer ${account.token}` }
    )
    const suspended = await ceo('post', `/users/${id}/suspend`, { reason: 'On leave' })
    suspended.assertStatus(200)
    assert.equal(suspended.body().data.status, 'suspended')
    ;(await asks()).assertStatus(401)
    ;(await signsIn()).assertStatus(403)
    await eventually('the stream ends', () => stream.ended)
    for (const table of ['sessions', 'access_tokens']) {
      assert.isEmpty(await systemRows(`select 1 from ${table} where user_id::text = ?`, [id]))
    }
    ;(await ceo('post', `/users/${id}/suspend`, {})).assertStatus(409)
    ;(await ceo('post', `/users/${id}/reactivate`)).assertStatus(200)
    ;(await signsIn()).assertStatus(200)
    assert.deepEqual(await audited(world.madrid.id), ['people.suspended', 'people.reactivated'])
    const [mail] = await mailed(world.madrid.id, 'person_suspended')
    assert.deepEqual([mail?.to, mail?.data.reason], [email, 'On leave'])
  })

  test('who also works for another organization keeps access there, and their own profile', async ({
    client,
    assert,
  }) => {
    const ceo = adminOf(client, world)(world.madrid, world.token(world.madrid, 'ceo'))
    const account = accountOf(world, world.madrid, 'seller')
    const id = await userIdOf(world, world.madrid, 'seller')
    await provisioning.membership(world.chicago.id, id, 'seller')
    const answer = await ceo('patch', `/users/${id}`, { name: 'Another', version: 1 })
    answer.assertStatus(409)
    assert.equal(answer.body().code, 'E_PERSON_ELSEWHERE')
    ;(await ceo('post', `/users/${id}/suspend`, {})).assertStatus(200)
    const asks = (tenantId: string) =>
      client.get('/api/v1/conversations').bearerToken(account.token).header('x-tenant-id', tenantId)
    ;(await asks(world.madrid.id)).assertStatus(404)
    ;(await asks(world.chicago.id)).assertStatus(200)
    assert.isNull((await membership(world.chicago.id, id))?.suspended_at)
  })

  test('an administrator suspends in their own tenant, the CEO in all of theirs', async ({
    client,
    assert,
  }) => {
    const as = adminOf(client, world)
    const id = await userIdOf(world, world.madrid, 'seller')
    await provisioning.membership(world.paris.id, id, 'seller')
    const suspended = async () => [
      (await membership(world.madrid.id, id))?.suspended_at !== null,
      (await membership(world.paris.id, id))?.suspended_at !== null,
    ]
    const admin = as(world.madrid, await tokenFor(world.madrid.id, 'admin'))
    ;(await admin('post', `/users/${id}/suspend`, {})).assertStatus(200)
    assert.deepEqual(await suspended(), [true, false])
    ;(await admin('post', `/users/${id}/reactivate`)).assertStatus(200)
    const ceo = as(world.madrid, world.token(world.madrid, 'ceo'))
    ;(await ceo('post', `/users/${id}/suspend`, {})).assertStatus(200)
    assert.deepEqual(await suspended(), [true, true])
  })

  test('removed from the tenant: no access, no calendar, no open invitations of theirs', async ({
    client,
    assert,
  }) => {
    const as = adminOf(client, world)
    const ceo = as(world.madrid, world.token(world.madrid, 'ceo'))
    const id = await userIdOf(world, world.madrid, 'professional')
    await systemRows(`update memberships set role = 'admin' where user_id = ?`, [id])
    const theirs = as(world.madrid, world.token(world.madrid, 'professional'))
    const invited = await theirs('post', '/invitations', { email: 'x@example.org', role: 'seller' })
    invited.assertStatus(201)
    ;(await ceo('delete', `/users/${id}`, {})).assertStatus(204)
    assert.isUndefined(await membership(world.madrid.id, id))
    ;(await theirs('get', '/users')).assertStatus(401)
    const { rows } = rowsOf(world.madrid.id)
    assert.isEmpty(await rows(`select 1 from professionals where user_id = ?`, [id]))
    assert.isEmpty(await rows(`select 1 from invitations where revoked_at is null`))
    ;(await ceo('get', `/users/${id}`)).assertStatus(404)
    assert.include(await audited(world.madrid.id), 'people.removed')
  })

  test('the CEO says in which of their locations somebody works; others are none of theirs', async ({
    client,
    assert,
  }) => {
    const as = adminOf(client, world)
    const ceo = as(world.madrid, world.token(world.madrid, 'ceo'))
    const id = await userIdOf(world, world.madrid, 'seller')
    const path = `/users/${id}/tenants`
    const here = { tenantId: world.madrid.id, role: 'seller' }
    const both = { tenants: [here, { tenantId: world.paris.id, role: 'manager' }] }
    const linked = await ceo('put', path, both)
    linked.assertStatus(200)
    assert.deepEqual(
      (linked.body().data as { name: string; role: string }[]).map(({ name, role }) => [
        name,
        role,
      ]),
      [
        ['Aurora Madrid', 'seller'],
        ['Aurora Paris', 'manager'],
      ]
    )
    assert.lengthOf(await mailed(world.paris.id, 'person_joined'), 1)
    const strange = { tenants: [here, { tenantId: world.chicago.id, role: 'seller' }] }
    ;(await ceo('put', path, strange)).assertStatus(422)
    assert.isUndefined(await membership(world.chicago.id, id))
    ;(await ceo('put', path, { tenants: [] })).assertStatus(422)
    const admin = as(world.madrid, await tokenFor(world.madrid.id, 'admin'))
    ;(await admin('put', path, both)).assertStatus(403)
    ;(await ceo('put', path, { tenants: [here] })).assertStatus(200)
    assert.isUndefined(await membership(world.paris.id, id))
    assert.deepEqual(await audited(world.paris.id), ['people.linked', 'people.linked'])
  })
})
