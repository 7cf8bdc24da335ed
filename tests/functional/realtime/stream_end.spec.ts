import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import env from '#start/env'
import { issueToken } from '#app/identity/actions/issue_token'
import { openEventStream, type EventStream } from '#tests/support/event_stream'
import { eventually } from '#tests/support/eventually'
import { signedInVisit, type PageVisit } from '#tests/support/page_visit'
import { accountOf, userIdOf } from '#tests/support/staff'
import { systemRows } from '#tests/support/system_rows'
import { memberWith } from '#tests/support/own_role'
import { rowsOf } from '#tests/support/rows'
import { createWorld, type World } from '#tests/support/world'

/** All of them end, in the time that the product promises. */
const ended = (streams: EventStream[]) =>
  eventually('the streams have ended', () => streams.every((stream) => stream.ended), {
    within: 5_000,
  })

test.group('Live stream | its end', (group) => {
  let world: World
  const open: EventStream[] = []

  group.each.setup(async () => {
    world = await createWorld()
  })
  group.each.teardown(() => open.splice(0).forEach((stream) => stream.close()))

  async function listen(headers: Record<string, string>, tenantId = world.madrid.id) {
    const url = `http://${env.get('HOST', '127.0.0.1')}:${env.get('PORT')}/api/v1/events`
    const stream = await openEventStream(url, { ...headers, 'x-tenant-id': tenantId })
    open.push(stream)
    if (stream.response.status !== 200) throw new Error(`It answered ${stream.response.status}`)
    return stream
  }
  const byToken = (token: string, tenantId?: string) =>
    listen({ authorization: `Bearer ${token}` }, tenantId)
  const bySession = (visit: PageVisit) => listen({ cookie: visit.cookies() })
  const signedIn = (client: ApiClient, role: string) =>
    signedInVisit(client, accountOf(world, world.madrid, role))
  const idOf = (role: string) => userIdOf(world, world.madrid, role)

  test('a token that is revoked or runs out, a changed role, a user or membership that is gone', async ({
    assert,
  }) => {
    const ceo = await idOf('ceo')
    const revoked = await byToken((await issueToken(ceo, 'revoked')).token)
    const outdated = await byToken((await issueToken(ceo, 'outdated')).token)
    const demoted = await byToken(world.token(world.madrid, 'seller'))
    const suspended = await byToken(world.token(world.madrid, 'secretary'))
    const removed = await byToken(world.token(world.madrid, 'ceo'), world.paris.id)
    const untouched = [
      await byToken(world.token(world.madrid, 'ceo')),
      await byToken(world.token(world.madrid, 'professional')),
    ]
    await systemRows(`delete from access_tokens where name = 'revoked'`)
    await systemRows(
      `update access_tokens set expires_at = now() - interval '1 s' where name = 'outdated'`
    )
    await systemRows(`update memberships set role = 'professional' where user_id = ?`, [
      await idOf('seller'),
    ])
    await systemRows(`update users set status = 'suspended' where id = ?`, [
      await idOf('secretary'),
    ])
    await systemRows(`delete from memberships where user_id = ? and tenant_id = ?`, [
      ceo,
      world.paris.id,
    ])
    await ended([revoked, outdated, demoted, suspended, removed])
    assert.deepEqual(
      untouched.map((stream) => stream.ended),
      [false, false]
    )
  })

  test('a role of the organization that loses a permission, and a team that somebody leaves', async ({
    assert,
  }) => {
    const grants = { 'conversations.read': 'team', 'contacts.read': 'own' } as const
    const narrowed = await memberWith(world.madrid, 'Narrowed', grants)
    const teamless = await memberWith(world.madrid, 'Teamless', grants)
    const constant = await memberWith(world.madrid, 'Constant', grants)
    await rowsOf(world.madrid.id).change(
      `with team as (insert into teams (tenant_id, name, created_at) values (?, 'North', now()) returning *)
       insert into team_members (tenant_id, team_id, user_id) select tenant_id, id, ? from team`,
      [world.madrid.id, teamless.userId]
    )
    const [first, second, untouched] = [
      await byToken(narrowed.token),
      await byToken(teamless.token),
      await byToken(constant.token),
    ]
    await systemRows(
      `update role_permissions set reach = 'own' where role_id = ? and reach = 'team'`,
      [narrowed.roleId]
    )
    await systemRows(`delete from team_members where user_id = ?`, [teamless.userId])
    await ended([first, second])
    assert.isFalse(untouched.ended)
  })

  test('a session that is logged out, deleted or run out', async ({ client, assert }) => {
    const visits = [
      await signedIn(client, 'seller'),
      await signedIn(client, 'seller'),
      await signedIn(client, 'secretary'),
      await signedIn(client, 'professional'),
    ] as const
    const [left, deleted, outdated, untouched] = [
      await bySession(visits[0]),
      await bySession(visits[1]),
      await bySession(visits[2]),
      await bySession(visits[3]),
    ]
    await visits[0].post('/logout')
    const sessions = (role: string) => idOf(role).then((id) => [`%${id}%`])
    await systemRows(`delete from sessions where data like ?`, await sessions('seller'))
    await systemRows(
      `update sessions set expires_at = now() - interval '1 s' where data like ?`,
      await sessions('secretary')
    )
    await ended([left, deleted, outdated])
    assert.isFalse(untouched.ended)
  })

  test('a module that is switched off, for those whom it gave something', async ({
    client,
    assert,
  }) => {
    const seller = await byToken(world.token(world.madrid, 'seller'))
    const professional = await byToken(world.token(world.madrid, 'professional'))
    const elsewhere = await byToken(world.token(world.chicago, 'seller'), world.chicago.id)
    const answer = await client
      .put('/api/v1/admin/modules/crm_sales')
      .bearerToken(world.token(world.madrid, 'ceo'))
      .header('x-tenant-id', world.madrid.id)
      .header('x-admin-token', world.adminToken(world.madrid))
      .json({ enabled: false })
    answer.assertStatus(200)
    await ended([seller])
    assert.deepEqual([professional.ended, elsewhere.ended], [false, false])
  })
})
