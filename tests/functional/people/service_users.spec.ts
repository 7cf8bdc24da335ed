import type { ApiResponse } from '@japa/api-client'
import { test } from '@japa/runner'
import countUsers from '#app/identity/queries/count_users'
import { tenantPeople } from '#app/teams/queries/tenant_people'
import { tenancy } from '#app/tenancy/scope'
import { accounts } from '#app/tenancy/system/accounts'
import { identities } from '#app/tenancy/system/identities'
import { adminOf } from '#tests/support/admin_client'
import { startConversation, switchAgent } from '#tests/support/conversation'
import { rowsOf } from '#tests/support/rows'
import { systemRows } from '#tests/support/system_rows'
import { askForServiceToken } from '#tests/support/tokens'
import { createWorld, type World } from '#tests/support/world'

interface Robot {
  id: string
  email: string
}

test.group('People | programs are none', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
  })

  const robot = async () => {
    const [row] = await systemRows<Robot>(`select id, email from users where kind = 'service'`)
    if (!row) throw new Error('no service token was made')
    return row
  }
  const inMadrid = <Result>(read: () => Promise<Result>) => tenancy.run(world.madrid.id, read)

  test('they stand in no list and no count of people, and nobody signs in as one', async ({
    client,
    assert,
  }) => {
    const ceo = adminOf(client, world)(world.madrid, world.token(world.madrid, 'ceo'))
    const overview = () =>
      client.get('/api/v1/organization/overview').bearerToken(world.token(world.madrid, 'ceo'))
    const data = (answer: ApiResponse) => (answer.assertStatus(200), answer.body().data as unknown)
    const reads: [what: string, read: () => Promise<unknown>][] = [
      ['people', async () => data(await ceo('get', '/users'))],
      ['people by name', async () => data(await ceo('get', '/users?q=robot'))],
      ['waiting', async () => data(await ceo('get', '/approvals'))],
      ['choices of a team', () => inMadrid(tenantPeople)],
      ['used seats', () => inMadrid(() => countUsers())],
      ['people of all locations', async () => data(await overview())],
    ]
    const before = await Promise.all(reads.map(([, read]) => read()))
    ;(
      await askForServiceToken(
        client,
        world,
        { tenant: world.madrid, as: 'ceo' },
        { name: 'Robot', role: 'admin', scopes: ['read'] }
      )
    ).assertStatus(201)
    for (const [n, [what, read]] of reads.entries()) assert.deepEqual(await read(), before[n], what)
    const { id, email } = await robot()
    assert.isNull(await accounts.byEmail(email))
    assert.isNull(await identities.byEmail(email))
    for (const [method, path] of [
      ['get', ''],
      ['post', '/suspend'],
      ['delete', ''],
    ] as const) {
      ;(await ceo(method, `/users/${id}${path}`)).assertStatus(404)
    }
  })

  test('nothing is assigned to them', async ({ client, assert }) => {
    const made = await askForServiceToken(
      client,
      world,
      { tenant: world.madrid, as: 'ceo' },
      { role: 'admin', scopes: ['read', 'conversations.*'] }
    )
    made.assertStatus(201)
    const { id } = await robot()
    const ceo = adminOf(client, world)(world.madrid, world.token(world.madrid, 'ceo'))
    const team = await ceo('post', '/teams', { name: 'Night', members: [{ id }] })
    team.assertStatus(422)
    const [professional] = world.madrid.professionals
    const linked = await client
      .patch(`/api/v1/professionals/${professional?.id}`)
      .bearerToken(world.token(world.madrid, 'ceo'))
      .header('x-tenant-id', world.madrid.id)
      .json({ userId: id, version: 1 })
    linked.assertStatus(422)

    const channel = world.madrid.channels.find((one) => one.provider === 'ycloud')!
    await switchAgent(world.madrid.id, false)
    const conversationId = await startConversation(world.madrid.id, channel)
    const taken = await client
      .post(`/api/v1/conversations/${conversationId}/takeover`)
      .bearerToken(made.body().data.token as string)
      .header('x-tenant-id', world.madrid.id)
    taken.assertStatus(200)
    const [row] = await rowsOf(world.madrid.id).rows(
      `select handled_by, assignee_id from conversations where id = ?`,
      [conversationId]
    )
    assert.deepEqual(row, { handled_by: 'human', assignee_id: null })
  })
})
