import { test } from '@japa/runner'
import { acceptInvitation } from '#app/people/actions/accept_invitation'
import { systemTransaction } from '#app/tenancy/system/database'
import { people } from '#app/tenancy/system/people'
import { adminOf } from '#tests/support/admin_client'
import { mailedToken } from '#tests/support/mailed'
import { accountOf, userIdOf } from '#tests/support/staff'
import { systemRows } from '#tests/support/system_rows'
import { forgetTries } from '#tests/support/throttle'
import { createWorld, type World } from '#tests/support/world'

test.group('People | suspended as a whole', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
    await forgetTries()
  })

  test('no membership brings back a user who is suspended as a whole', async ({
    client,
    assert,
  }) => {
    const userId = await userIdOf(world, world.madrid, 'seller')
    const { email, password } = accountOf(world, world.madrid, 'seller')
    const ceo = adminOf(client, world)(world.madrid, world.token(world.madrid, 'ceo'))
    const status = async () =>
      (await systemRows<{ status: string }>(`select status from users where id = ?`, [userId]))[0]
        ?.status
    const suspend = (since: string) =>
      systemRows(`update users set suspended_at = ${since} where id = ?`, [userId])
    const settle = () => systemTransaction((trx) => people.settle(trx, userId))
    const logIn = async () =>
      (await client.post('/api/v1/auth/login').json({ email, password })).status()
    await suspend('now()')
    await settle()
    assert.equal(await status(), 'suspended')
    assert.isEmpty(await systemRows(`select 1 from access_tokens where user_id = ?`, [userId]))
    assert.equal(await logIn(), 403)

    ;(await ceo('post', `/users/${userId}/suspend`, {})).assertStatus(200)
    ;(await ceo('post', `/users/${userId}/reactivate`)).assertStatus(200)
    const places = [world.madrid.id, world.paris.id].map((tenantId) => ({
      tenantId,
      role: 'seller',
    }))
    ;(await ceo('put', `/users/${userId}/tenants`, { tenants: places })).assertStatus(200)
    assert.equal(await status(), 'suspended')
    assert.equal(await logIn(), 403)

    await suspend('null')
    await settle()
    assert.equal(await status(), 'active')
    assert.equal(await logIn(), 200)
  })

  test('what somebody offered before they were suspended as a whole, nobody can take', async ({
    client,
    assert,
  }) => {
    const invited = { email: 'new@example.org', role: 'seller' }
    const ceo = adminOf(client, world)(world.madrid, world.token(world.madrid, 'ceo'))
    ;(await ceo('post', '/invitations', invited)).assertStatus(201)
    const token = await mailedToken(world.madrid.id, 'person_invited')
    await systemRows(`update users set suspended_at = now() where id = ?`, [
      await userIdOf(world, world.madrid, 'ceo'),
    ])
    await systemTransaction(async (trx) =>
      people.settle(trx, await userIdOf(world, world.madrid, 'ceo'))
    )
    const noa = { kind: 'new', name: 'Noa', password: 'correct horse battery' } as const
    const result = await acceptInvitation(token, { ...noa, locale: 'es' })
    assert.deepEqual(result, { kind: 'dead_link', state: 'revoked' })
    assert.isEmpty(await systemRows(`select 1 from users where email = ?`, [invited.email]))
  })
})
