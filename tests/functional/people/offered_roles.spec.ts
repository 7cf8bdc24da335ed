import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { acceptInvitation } from '#app/people/actions/accept_invitation'
import { adminOf } from '#tests/support/admin_client'
import { mailedToken } from '#tests/support/mailed'
import { memberWith, ownRole } from '#tests/support/own_role'
import { rowsOf } from '#tests/support/rows'
import { userIdOf } from '#tests/support/staff'
import { systemRows } from '#tests/support/system_rows'
import { forgetTries } from '#tests/support/throttle'
import { createWorld, type World } from '#tests/support/world'

const PASSWORD = 'correct horse battery'
const DESK = { 'conversations.read': 'all', 'appointments.read': 'all' } as const
const INVITER = { 'people.invite': 'all', 'people.approve': 'all', 'contacts.read': 'own' } as const

test.group('People | roles of the organization, and teams, are offered', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
    await forgetTries()
  })

  const email = 'new@example.org'
  const noa = { kind: 'new', name: 'Noa', password: PASSWORD, locale: 'es' } as const
  const ceoOf = (client: ApiClient, tenant = world.madrid) =>
    adminOf(client, world)(tenant, world.token(tenant, 'ceo'))
  const fields = (answer: { body(): { errors: { field: string }[] } }) =>
    answer.body().errors.map(({ field }) => field)

  async function teamOf(client: ApiClient, tenant = world.madrid, members: string[] = []) {
    const body = { name: 'Front', members: members.map((id) => ({ id })) }
    const made = await ceoOf(client, tenant)('post', '/teams', body)
    made.assertStatus(201)
    return (made.body().data as { id: string }).id
  }

  /** What somebody holds in Madrid, and in which teams. */
  const placeOf = async (address: string) => {
    const [row] = await systemRows<{ role: string; custom: string | null; teams: string[] }>(
      `select role, custom_role_id as custom,
         array(select team_id from team_members where team_members.user_id = users.id) as teams
       from memberships join users on users.id = memberships.user_id where users.email = ?`,
      [address]
    )
    return row ?? null
  }
  const mailedLink = () => mailedToken(world.madrid.id, 'person_invited')

  /** Somebody has asked to join Madrid and proved the address. */
  async function registered(client: ApiClient): Promise<string> {
    await systemRows(`update organizations set public_registration = true`)
    const wish = { name: 'Ana', email, phone: '+34600123456', role: 'manager', password: PASSWORD }
    await client.post('/api/v1/auth/register').json({ ...wish, tenantId: world.madrid.id })
    const token = await mailedToken(world.madrid.id, 'registration_confirm')
    const confirmed = await client
      .post('/api/v1/auth/register/confirm')
      .json({ token, password: PASSWORD })
    confirmed.assertStatus(200)
    const [row] = await rowsOf(world.madrid.id).rows<{ id: string }>(`select id from registrations`)
    return row?.id ?? ''
  }

  test('an invitation carries a role of the organization and a first team', async ({
    client,
    assert,
  }) => {
    const ceo = ceoOf(client)
    const customRoleId = await ownRole(world.madrid, 'Front desk', DESK)
    const teamId = await teamOf(client)
    const answer = await ceo('post', '/invitations', {
      email,
      role: 'custom',
      customRoleId,
      teamId,
    })
    answer.assertStatus(201)
    const team = { id: teamId, name: 'Front' }
    assert.containSubset(answer.body().data, { role: 'custom', customRoleId, team })
    assert.equal((await acceptInvitation(await mailedLink(), noa)).kind, 'accepted')
    assert.deepEqual(await placeOf(email), {
      role: 'custom',
      custom: customRoleId,
      teams: [teamId],
    })
    const audited = await rowsOf(world.madrid.id).rows<{ action: string }>(
      `select action from audit_entries where action in ('people.joined', 'team.joined') order by id`
    )
    assert.deepEqual(
      audited.map(({ action }) => action),
      ['team.joined', 'people.joined']
    )
    const [{ version } = { version: 0 }] = await rowsOf(world.madrid.id).rows<{ version: number }>(
      `select version from teams`
    )
    assert.equal(version, 2)
  })

  test('an approval gives both at once', async ({ client, assert }) => {
    const customRoleId = await ownRole(world.madrid, 'Front desk', DESK)
    const teamId = await teamOf(client)
    const id = await registered(client)
    const body = { role: 'custom', customRoleId, teamId }
    ;(await ceoOf(client)('post', `/approvals/${id}/approve`, body)).assertStatus(200)
    assert.deepEqual(await placeOf(email), {
      role: 'custom',
      custom: customRoleId,
      teams: [teamId],
    })
  })

  test('role and team of somebody else are not known here, and nothing is made', async ({
    client,
    assert,
  }) => {
    const ceo = ceoOf(client)
    const id = await registered(client)
    const foreignRole = await ownRole(world.chicago, 'Front desk', DESK)
    const [foreignTeam, sisterTeam] = [
      await teamOf(client, world.chicago),
      await teamOf(client, world.paris),
    ]
    const wrong: [body: object, field: string][] = [
      [{ role: 'custom', customRoleId: foreignRole }, 'customRoleId'],
      [{ role: 'custom' }, 'customRoleId'],
      [{ role: 'seller', teamId: foreignTeam }, 'teamId'],
      [{ role: 'seller', teamId: sisterTeam }, 'teamId'],
    ]
    for (const [body, field] of wrong) {
      for (const [path, more] of [
        ['/invitations', { email: 'other@example.org' }],
        [`/approvals/${id}/approve`, {}],
      ] as const) {
        const answer = await ceo('post', path, { ...more, ...body })
        answer.assertStatus(422)
        assert.deepEqual(fields(answer), [field])
      }
    }
    assert.isEmpty(await rowsOf(world.madrid.id).rows(`select 1 from invitations`))
    assert.isNull(await placeOf(email))
  })

  test('nobody offers a role beyond their own, nor a team that they could not change', async ({
    client,
    assert,
  }) => {
    const desk = await ownRole(world.madrid, 'Front desk', DESK)
    const narrow = await ownRole(world.madrid, 'Reader', { 'contacts.read': 'own' })
    const stranger = await userIdOf(world, world.madrid, 'seller')
    const teamId = await teamOf(client, world.madrid, [stranger])
    const id = await registered(client)
    const teams = { 'teams.read': 'all', 'teams.update': 'all' } as const
    const { token } = await memberWith(world.madrid, 'Inviter', INVITER)
    const { token: keeper } = await memberWith(world.madrid, 'Keeper', { ...INVITER, ...teams })
    const { token: clerk } = await memberWith(world.madrid, 'Clerk', {
      ...INVITER,
      'contacts.read': 'all',
    })
    const cases: [who: string, body: object, status: number][] = [
      [token, { role: 'custom', customRoleId: desk }, 403],
      [token, { role: 'seller' }, 403],
      [token, { role: 'custom', customRoleId: narrow, teamId }, 403],
      [clerk, { role: 'custom', customRoleId: narrow, teamId }, 403],
      [keeper, { role: 'custom', customRoleId: narrow, teamId }, 403],
      [token, { role: 'custom', customRoleId: narrow }, 201],
    ]
    for (const [who, body, status] of cases) {
      const ask = adminOf(client, world)(world.madrid, who)
      const invited = await ask('post', '/invitations', { email: 'other@example.org', ...body })
      invited.assertStatus(status)
      const approved = await ask('post', `/approvals/${id}/approve`, body)
      approved.assertStatus(status === 201 ? 200 : status)
    }
    assert.deepEqual(await placeOf(email), { role: 'custom', custom: narrow, teams: [] })
  })

  test('an offer dies with what made it possible', async ({ client, assert }) => {
    const roleId = await ownRole(world.madrid, 'Reader', { 'contacts.read': 'own' })
    const inviter = await memberWith(world.madrid, 'Inviter', INVITER)
    const ask = adminOf(client, world)(world.madrid, inviter.token)
    const ceo = ceoOf(client)
    const invite = async () => {
      const body = { email, role: 'custom', customRoleId: roleId }
      ;(await ask('post', '/invitations', body)).assertStatus(201)
      return mailedLink()
    }
    const change = async (id: string, permissions: object) => {
      const { version } = (await ceo('get', `/roles/${id}`)).body().data as { version: number }
      ;(await ceo('patch', `/roles/${id}`, { permissions, version })).assertStatus(200)
    }
    const dead = { kind: 'dead_link', state: 'revoked' }
    const widened = await invite()
    await change(roleId, { 'contacts.read': 'all' })
    assert.deepEqual(await acceptInvitation(widened, noa), dead, 'the role says more than theirs')
    await change(roleId, { 'contacts.read': 'own' })
    const narrowed = await invite()
    await change(inviter.roleId, { 'contacts.read': 'own' })
    assert.deepEqual(await acceptInvitation(narrowed, noa), dead, 'they may invite no longer')
    await change(inviter.roleId, INVITER)
    const deleted = await invite()
    ;(await ceo('delete', `/roles/${roleId}`)).assertStatus(204)
    assert.deepEqual(await acceptInvitation(deleted, noa), dead, 'the role is gone')
    assert.isNull(await placeOf(email))
  })

  test('a role that is offered counts as held where it is widened; a deleted team is none', async ({
    client,
    assert,
  }) => {
    const customRoleId = await ownRole(world.paris, 'Reader', { 'contacts.read': 'own' })
    const teamId = await teamOf(client)
    const ceo = ceoOf(client)
    await ceo('post', '/invitations', { email, role: 'custom', customRoleId, teamId })
    const token = await mailedLink()
    const parisOnly = await memberWith(world.paris, 'Paris', {
      'roles.update': 'all',
      'roles.read': 'all',
      'contacts.read': 'all',
    })
    const paris = adminOf(client, world)(world.paris, parisOnly.token)
    const wider = { permissions: { 'contacts.read': 'all' }, version: 1 }
    ;(await paris('patch', `/roles/${customRoleId}`, wider)).assertStatus(403)
    ;(await ceo('delete', `/teams/${teamId}`)).assertStatus(204)
    assert.equal((await acceptInvitation(token, noa)).kind, 'accepted')
    assert.deepEqual(await placeOf(email), { role: 'custom', custom: customRoleId, teams: [] })
  })
})
