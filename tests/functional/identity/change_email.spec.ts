import { test } from '@japa/runner'
import { accountMails, lastLink } from '#tests/support/account_mails'
import { auditedOf, ownAccount } from '#tests/support/own_account'
import { pageVisit, signedInVisit } from '#tests/support/page_visit'
import { accountOf, userIdOf } from '#tests/support/staff'
import { forgetTries } from '#tests/support/throttle'
import { createWorld, type World } from '#tests/support/world'

const NEW = 'seven boats in the fog'

test.group('Change of e-mail address', (group) => {
  let world: World
  let sellerId: string

  group.each.setup(async () => {
    world = await createWorld()
    sellerId = await userIdOf(world, world.madrid, 'seller')
    await forgetTries()
  })

  const account = (role: string) => accountOf(world, world.madrid, role)

  test('a new address counts when it is confirmed, and the old one is told', async ({
    client,
    assert,
  }) => {
    const { email, password } = account('seller')
    const wanted = 'new.address@example.org'
    const visit = await signedInVisit(client, account('seller'))
    const ask = (body: object) => ownAccount(client, visit).post('/me/email', body)
    const wrong = await ask({ email: wanted, currentPassword: 'wrong' })
    wrong.assertStatus(422)
    const malformed = await ask({ email: 'nobody', currentPassword: password })
    malformed.assertStatus(422)
    const asked = await ask({ email: wanted, currentPassword: password })
    asked.assertStatus(202)
    await client.post('/api/v1/auth/forgot').json({ email })
    const reset = await lastLink(email)
    const token = await lastLink(wanted)
    const before = await ownAccount(client, visit).get('/me/security')
    assert.containsSubset(before.body().data, { email, pendingEmail: wanted })

    const verified = await client.post('/api/v1/auth/verify').json({ token })
    verified.assertStatus(200)
    const after = await ownAccount(client, visit).get('/me/security')
    assert.containsSubset(after.body().data, { email: wanted, pendingEmail: null })
    assert.isString(after.body().data.emailVerifiedAt)
    const [told] = await accountMails(email)
    assert.deepInclude(told, { template: 'email_changed' })
    assert.equal(told?.data.email, wanted)
    const again = await client.post('/api/v1/auth/verify').json({ token })
    assert.deepInclude(again.body(), { code: 'E_LINK_DEAD', state: 'used' })
    const dead = await client.post('/api/v1/auth/reset').json({ token: reset, password: NEW })
    assert.equal(dead.body().state, 'superseded')
    const login = await client.post('/api/v1/auth/login').json({ email: wanted, password })
    login.assertStatus(200)
    assert.includeMembers(await auditedOf(world.madrid.id, sellerId), [
      'auth.email_change_asked',
      'auth.email_changed',
    ])
  })

  test('an address of somebody else is answered alike, and nothing is sent', async ({
    client,
    assert,
  }) => {
    const visit = await signedInVisit(client, account('seller'))
    const taken = account('secretary').email
    const asked = await ownAccount(client, visit).post('/me/email', {
      email: taken,
      currentPassword: account('seller').password,
    })
    asked.assertStatus(202)
    assert.isEmpty(await accountMails(taken))
  })

  test('the page behind the link confirms when its button is pressed', async ({
    client,
    assert,
  }) => {
    const { email, password } = account('seller')
    const owner = await signedInVisit(client, account('seller'))
    await ownAccount(client, owner).post('/me/email', { email, currentPassword: password })
    const path = `/verify/${await lastLink(email)}`
    const visit = await pageVisit(client, path)
    const page = await visit.get(path)
    assert.equal(page.body().props.state, 'valid')
    page.assertHeader('referrer-policy', 'no-referrer')
    const done = await visit.post(path)
    done.assertHeader('location', path)
    const told = await visit.get(path)
    assert.deepInclude(told.body().props, { verified: email, state: 'used' })
    assert.include(await auditedOf(world.madrid.id, sellerId), 'auth.email_verified')
  })
})
