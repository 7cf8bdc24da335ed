import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { LIMITS } from '#app/shared/limits'
import { tokenFor } from '#tests/support/account'
import { adminOf } from '#tests/support/admin_client'
import { acceptInvitation } from '#app/people/actions/accept_invitation'
import { mailed, mailedToken } from '#tests/support/mailed'
import { rowsOf } from '#tests/support/rows'
import { accountOf, userIdOf } from '#tests/support/staff'
import { systemRows } from '#tests/support/system_rows'
import { forgetTries } from '#tests/support/throttle'
import { createWorld, type World } from '#tests/support/world'

const PASSWORD = 'correct horse battery'

test.group('People | invitations', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
    return () => clock.release()
  })

  const email = 'new@example.org'
  const somebody = { kind: 'new', name: 'Noa', password: PASSWORD, locale: 'es' } as const
  const members = (address: string) =>
    systemRows<{ tenant_id: string; role: string }>(
      `select tenant_id, role from memberships where user_id = (select id from users where email = ?)`,
      [address]
    )

  test('invited by mail in a language, accepted once, with the role that was offered', async ({
    client,
    assert,
  }) => {
    const ceo = adminOf(client, world)(world.madrid, world.token(world.madrid, 'ceo'))
    const answer = await ceo('post', '/invitations', {
      email: 'New@Example.org',
      role: 'secretary',
      locale: 'fr',
      status: 'accepted',
      tenantId: world.chicago.id,
    })
    answer.assertStatus(201)
    assert.containSubset(answer.body().data, { email, role: 'secretary', state: 'open' })
    assert.notInclude(JSON.stringify(answer.body()), 'hash')
    const [mail] = await mailed(world.madrid.id, 'person_invited')
    assert.deepEqual([mail?.to, mail?.locale], [email, 'fr'])
    assert.equal(mail?.data.inviter, 'Elena Vidal')
    const token = await mailedToken(world.madrid.id, 'person_invited')
    const stored = await rowsOf(world.madrid.id).rows(`select link_hash from invitations`)
    assert.notInclude(JSON.stringify(stored), token)

    const results = await Promise.all([
      acceptInvitation(token, somebody),
      acceptInvitation(token, { ...somebody, name: 'Mallory' }),
    ])
    assert.lengthOf(
      results.filter(({ kind }) => kind === 'accepted'),
      1
    )
    assert.deepEqual(await members(email), [{ tenant_id: world.madrid.id, role: 'secretary' }])
    const login = await client.post('/api/v1/auth/login').json({ email, password: PASSWORD })
    login.assertStatus(200)
    const state = await ceo('get', '/invitations?filter[state]=accepted')
    assert.lengthOf(state.body().data, 1)
  })

  test('resending makes a new link and ends the old one, not more than once a minute', async ({
    client,
    assert,
  }) => {
    const ceo = adminOf(client, world)(world.madrid, world.token(world.madrid, 'ceo'))
    const { id } = (await ceo('post', '/invitations', { email, role: 'seller' })).body().data as {
      id: string
    }
    const old = await mailedToken(world.madrid.id, 'person_invited')
    ;(await ceo('post', `/invitations/${id}/resend`)).assertStatus(429)
    clock.freeze(clock.now().plus({ minutes: 2 }))
    ;(await ceo('post', `/invitations/${id}/resend`)).assertStatus(200)
    const token = await mailedToken(world.madrid.id, 'person_invited')
    assert.notEqual(token, old)
    assert.equal((await acceptInvitation(old, somebody)).kind, 'dead_link')
    assert.equal((await acceptInvitation(token, somebody)).kind, 'accepted')
    ;(await ceo('post', `/invitations/${id}/resend`)).assertStatus(409)
  })

  test('a revoked one and one that ran out let nobody in', async ({ client, assert }) => {
    const ceo = adminOf(client, world)(world.madrid, world.token(world.madrid, 'ceo'))
    const invite = async () => {
      const answer = await ceo('post', '/invitations', { email, role: 'seller' })
      answer.assertStatus(201)
      return (answer.body().data as { id: string }).id
    }
    const id = await invite()
    ;(await ceo('post', '/invitations', { email, role: 'seller' })).assertStatus(409)
    ;(await ceo('delete', `/invitations/${id}`)).assertStatus(204)
    const revoked = await mailedToken(world.madrid.id, 'person_invited')
    assert.deepEqual(await acceptInvitation(revoked, somebody), {
      kind: 'dead_link',
      state: 'revoked',
    })
    await invite()
    const token = await mailedToken(world.madrid.id, 'person_invited')
    clock.freeze(clock.now().plus({ days: 8 }))
    assert.deepEqual(await acceptInvitation(token, somebody), {
      kind: 'dead_link',
      state: 'expired',
    })
    assert.isEmpty(await members(email))
    clock.release()
  })

  test('an existing account joins by itself alone, and keeps its password', async ({
    client,
    assert,
  }) => {
    const ceo = adminOf(client, world)(world.madrid, world.token(world.madrid, 'ceo'))
    const { email: known } = accountOf(world, world.chicago, 'seller')
    const userId = await userIdOf(world, world.chicago, 'seller')
    await ceo('post', '/invitations', { email: known, role: 'seller' })
    const token = await mailedToken(world.madrid.id, 'person_invited')
    assert.equal((await acceptInvitation(token, somebody)).kind, 'has_account')
    const other = await userIdOf(world, world.chicago, 'secretary')
    const stranger = {
      kind: 'known',
      userId: other,
      email: 'other@example.org',
      accessEpoch: 0,
    } as const
    assert.equal((await acceptInvitation(token, stranger)).kind, 'other_address')
    const owner = { kind: 'known', userId, email: known, accessEpoch: 0 } as const
    assert.equal((await acceptInvitation(token, owner)).kind, 'accepted')
    assert.lengthOf(await members(known), 2)
    ;(await ceo('post', '/invitations', { email: known, role: 'ceo' })).assertStatus(409)
  })

  test('nobody offers what they lack, and nobody reaches another tenant’s invitations', async ({
    client,
    assert,
  }) => {
    const as = adminOf(client, world)
    const admin = as(world.madrid, await tokenFor(world.madrid.id, 'admin'))
    const ceo = as(world.madrid, world.token(world.madrid, 'ceo'))
    const seller = as(world.madrid, world.token(world.madrid, 'seller'))
    ;(await admin('post', '/invitations', { email, role: 'ceo' })).assertStatus(403)
    ;(await seller('post', '/invitations', { email, role: 'seller' })).assertStatus(403)
    ;(await ceo('post', '/invitations', { email: 'x', role: 'root' })).assertStatus(422)
    ;(await client.post('/api/v1/admin/invitations').json({})).assertStatus(401)
    assert.isEmpty(await mailed(world.madrid.id))
    const { id } = (await ceo('post', '/invitations', { email, role: 'ceo' })).body().data as {
      id: string
    }
    ;(await admin('delete', `/invitations/${id}`)).assertStatus(403)
    const elsewhere = as(world.chicago, world.token(world.chicago, 'ceo'))
    ;(await elsewhere('get', `/invitations/${id}`)).assertStatus(404)
    ;(await elsewhere('delete', `/invitations/${id}`)).assertStatus(404)
    ;(await elsewhere('post', `/invitations/${id}/resend`)).assertStatus(404)
    assert.isEmpty((await elsewhere('get', '/invitations')).body().data)
  })

  test('nobody fills a mailbox with invitations that are taken back', async ({
    client,
    assert,
  }) => {
    await forgetTries()
    const ceo = adminOf(client, world)(world.madrid, world.token(world.madrid, 'ceo'))
    const invite = (to: string) => ceo('post', '/invitations', { email: to, role: 'seller' })
    for (let n = 0; n < LIMITS.rate.mailsByHand; n++) {
      const made = await invite('somebody@example.org')
      made.assertStatus(201)
      ;(await ceo('delete', `/invitations/${made.body().data.id}`)).assertStatus(204)
    }
    ;(await invite('somebody@example.org')).assertStatus(429)
    ;(await invite('another@example.org')).assertStatus(201)
    assert.lengthOf(await mailed(world.madrid.id, 'person_invited'), LIMITS.rate.mailsByHand + 1)
  })
})
