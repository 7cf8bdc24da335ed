import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { ownRoles } from '#app/tenancy/system/own_roles'
import { ask } from '#tests/support/crawl/ask'
import { adminOf } from '#tests/support/admin_client'
import { mailedToken } from '#tests/support/mailed'
import { lockAwaited } from '#tests/support/lock_awaited'
import { colleague, memberWith, organizationOf, ownRole } from '#tests/support/own_role'
import { pageVisit } from '#tests/support/page_visit'
import { rowsOf } from '#tests/support/rows'
import { userIdOf } from '#tests/support/staff'
import { systemRows } from '#tests/support/system_rows'
import { personalToken } from '#tests/support/tokens'
import { createWorld, type World } from '#tests/support/world'

type Tenant = World['madrid']

/** Ways by which somebody would hand on what they lack, besides naming a role. */
test.group('Handing on what one lacks', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
  })

  const as = (client: ApiClient, token: string, tenant: Tenant = world.madrid) =>
    adminOf(client, world)(tenant, token)
  const teams = () => rowsOf(world.madrid.id).rows(`select 1 from teams`)

  test('a token that carries less forms no team that its owner may not form', async ({
    client,
    assert,
  }) => {
    const schemer = await memberWith(world.madrid, 'Schemer', {
      'teams.create': 'all',
      'conversations.read': 'team',
    })
    const token = await personalToken(client, schemer.token, ['teams.create'])
    const seller = await userIdOf(world, world.madrid, 'seller')
    const members = [{ id: schemer.userId }, { id: seller }]
    const answer = await as(client, token)('post', '/teams', { name: 'Mine', members })
    answer.assertStatus(403)
    assert.isEmpty(await teams())
  })

  test('who reaches no records at all forms no team for others', async ({ client, assert }) => {
    const clerk = await memberWith(world.madrid, 'Clerk', { 'teams.create': 'all' })
    const friends = [
      await colleague(world.madrid, 'Friend', 'manager'),
      await colleague(world.madrid, 'Watched'),
    ]
    const members = friends.map(({ userId }) => ({ id: userId }))
    const answer = await as(client, clerk.token)('post', '/teams', { name: 'Theirs', members })
    answer.assertStatus(403)
    assert.isEmpty(await teams())
  })

  test('a calendar, and with it its clients, is given only by who reaches everybody', async ({
    client,
    assert,
  }) => {
    const planner = await memberWith(world.madrid, 'Planner', {
      'professionals.read': 'all',
      'professionals.create': 'all',
      'professionals.update': 'all',
      'appointments.read': 'own',
    })
    const [free] = world.madrid.professionals
    const states = (method: 'patch' | 'post', path: string, body: object) =>
      client[method](`/api/v1/professionals${path}`).bearerToken(planner.token).json(body)
    const userId = planner.userId
    ;(await states('patch', `/${free?.id}`, { userId })).assertStatus(403)
    ;(await states('post', '', { name: 'Me', userId })).assertStatus(403)
    ;(await states('patch', `/${free?.id}`, { color: '#112233' })).assertStatus(200)
    assert.isEmpty(
      await rowsOf(world.madrid.id).rows(`select 1 from professionals where user_id = ?`, [userId])
    )
  })

  test('an approval gives no calendar that the approver may not give', async ({ client }) => {
    const approver = await memberWith(world.madrid, 'Approver', {
      'people.approve': 'all',
      'appointments.read': 'own',
    })
    const { userId } = await colleague(world.chicago, 'Applicant')
    const [registration] = await rowsOf(world.madrid.id).rows<{ id: string }>(
      `insert into registrations (tenant_id, user_id, name, email, phone, wished_role, locale, link_hash, confirmed_at,
         link_expires_at, created_at)
       values (?, ?, 'A', 'a@example.org', '+34600', 'seller', 'es', 'x', now(), now(), now()) returning id`,
      [world.madrid.id, userId]
    )
    const answer = await as(client, approver.token)(
      'post',
      `/approvals/${registration?.id}/approve`,
      {
        role: 'custom',
        customRoleId: approver.roleId,
        professionalId: world.madrid.professionals[0]?.id,
      }
    )
    answer.assertStatus(403)
  })

  test('a role that is widened while it is given is given as it then is, or not at all', async ({
    assert,
  }) => {
    const giver = await memberWith(world.madrid, 'Giver', {
      'people.read': 'all',
      'people.update': 'all',
      'contacts.read': 'all',
    })
    const small = { 'contacts.read': 'all' } as const
    const friend = await memberWith(world.madrid, 'Friend', small)
    const customRoleId = await ownRole(world.madrid, 'Growing', small)
    const organizationId = await organizationOf(world.madrid)
    const [held, seen] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const widened = ownRoles.transaction(async (trx) => {
      await ownRoles.lock(trx, organizationId)
      await ownRoles.grant(
        trx,
        { organizationId, id: customRoleId },
        { ...small, 'audit.read': 'all' }
      )
      held.resolve()
      await seen.promise
    })
    await Promise.race([held.promise, widened])
    const request = ask({
      method: 'PATCH',
      path: `/api/v1/admin/users/${friend.userId}`,
      token: giver.token,
      tenantId: world.madrid.id,
      adminToken: world.adminToken(world.madrid),
      body: { role: 'custom', customRoleId, version: 1 },
    })
    await lockAwaited().finally(seen.resolve)
    await widened
    assert.equal((await request).status, 403)
    const [now] = await systemRows<{ id: string }>(
      `select custom_role_id as id from memberships where user_id = ?`,
      [friend.userId]
    )
    assert.equal(now?.id, friend.roleId)
  })

  test('a service token gets nothing of a module that is off which its maker would lack', async ({
    client,
    assert,
  }) => {
    const maker = await memberWith(world.paris, 'Maker', {
      'tokens.manage': 'all',
      ...(await kernelReadsOf(client, world)),
    })
    const wish = { name: 'Later', role: 'admin', scopes: ['read'] }
    const made = await as(client, maker.token, world.paris)('post', '/service-tokens', wish)
    made.assertStatus(422)
    assert.include(made.body().errors[0].message, 'crm_sales.leads.read')
    const within = { ...wish, scopes: ['contacts.read'] }
    const fine = await as(client, maker.token, world.paris)('post', '/service-tokens', within)
    fine.assertStatus(201)
  })

  test('closing a location leaves the organization a CEO who can enter', async ({
    client,
    assert,
  }) => {
    const grants = { 'tenants.read': 'all', 'tenants.suspend': 'all' } as const
    const keeper = await memberWith(world.paris, 'Keeper', grants)
    await systemRows(
      `insert into memberships (tenant_id, user_id, role, custom_role_id) values (?, ?, 'custom', ?)`,
      [world.madrid.id, keeper.userId, keeper.roleId]
    )
    await systemRows(`delete from memberships where tenant_id = ? and role = 'ceo'`, [
      world.paris.id,
    ])
    const keeps = as(client, keeper.token, world.paris)
    const answer = await keeps('post', `/tenants/${world.madrid.id}/suspend`)
    answer.assertStatus(409)
    assert.equal(answer.body().code, 'E_LAST_CEO')
    await colleague(world.paris, 'Another', 'ceo')
    ;(await keeps('post', `/tenants/${world.madrid.id}/suspend`)).assertStatus(200)
  })

  test('a program joins nothing by an invitation', async ({ client, assert }) => {
    const ceo = as(client, world.token(world.madrid, 'ceo'))
    const wish = { name: 'Robot', role: 'secretary', scopes: ['contacts.read'] }
    const made = await ceo('post', '/service-tokens', wish)
    const [robot] = await systemRows<{ email: string }>(
      `select email from users where kind = 'service'`
    )
    made.assertStatus(201)
    const elsewhere = as(client, world.token(world.chicago, 'ceo'), world.chicago)
    const wanted = { email: robot?.email, role: 'admin' }
    ;(await elsewhere('post', '/invitations', wanted)).assertStatus(201)
    const path = `/invite/${await mailedToken(world.chicago.id, 'person_invited')}`
    const visit = await pageVisit(client, path)
    await client
      .post(path)
      .header('cookie', visit.cookies())
      .header('x-xsrf-token', decodeURIComponent(visit.cookie('XSRF-TOKEN') ?? ''))
      .bearerToken((made.body().data as { token: string }).token)
      .redirects(0)
      .json({})
    const joined = await systemRows(
      `select 1 from memberships join users on users.id = user_id and users.kind = 'service' where tenant_id = ?`,
      [world.chicago.id]
    )
    assert.isEmpty(joined)
  })
})

/** Every permission of the kernel to look, as far as an administrator goes. */
async function kernelReadsOf(client: ApiClient, world: World) {
  const roles = await adminOf(client, world)(world.madrid, world.token(world.madrid, 'ceo'))(
    'get',
    '/roles/admin'
  )
  const { permissions } = roles.body().data as {
    permissions: Record<string, 'own' | 'team' | 'all'>
  }
  return Object.fromEntries(
    Object.entries(permissions).filter(
      ([id]) => id.endsWith('.read') && !id.startsWith('crm_sales')
    )
  )
}
