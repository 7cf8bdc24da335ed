import { Scrypt } from '@adonisjs/core/hash/drivers/scrypt'
import { test } from '@japa/runner'
import { accounts } from '#app/tenancy/system/accounts'
import { accountMails } from '#tests/support/account_mails'
import { auditedOf, ownAccount } from '#tests/support/own_account'
import { signedInVisit } from '#tests/support/page_visit'
import { accountOf, userIdOf } from '#tests/support/staff'
import { systemRows } from '#tests/support/system_rows'
import { forgetTries } from '#tests/support/throttle'
import { createWorld, type World } from '#tests/support/world'

const NEW = 'seven boats in the fog'

test.group('Change of password', (group) => {
  let world: World
  let sellerId: string

  group.each.setup(async () => {
    world = await createWorld()
    sellerId = await userIdOf(world, world.madrid, 'seller')
    await forgetTries()
  })

  const account = (role: string) => accountOf(world, world.madrid, role)

  test('a new password ends all others and all tokens; this session goes on under a new id', async ({
    client,
    assert,
  }) => {
    const { email, password } = account('seller')
    const here = await signedInVisit(client, account('seller'))
    const there = await signedInVisit(client, account('seller'))
    const before = here.cookies()
    const changed = await ownAccount(client, here).post('/me/password', {
      currentPassword: password,
      password: NEW,
    })
    changed.assertStatus(204)
    const renewed = (changed.headers()['set-cookie'] as unknown as string[])
      .map((line) => line.split(';')[0])
      .join('; ')
    const goesOn = await client.get('/api/v1/me').header('cookie', renewed)
    goesOn.assertStatus(200)
    for (const cookies of [before, there.cookies()]) {
      const dead = await client.get('/api/v1/me').header('cookie', cookies)
      dead.assertStatus(401)
    }
    const token = await client.get('/api/v1/me').bearerToken(world.token(world.madrid, 'seller'))
    token.assertStatus(401)
    const login = await client.post('/api/v1/auth/login').json({ email, password: NEW })
    login.assertStatus(200)
    assert.equal((await accountMails(email))[0]?.template, 'password_changed')
    assert.include(await auditedOf(world.madrid.id, sellerId), 'auth.password_changed')
    const security = await client.get('/api/v1/me/security').header('cookie', renewed)
    assert.isString(security.body().data.passwordChangedAt)
  })

  test('without the current password nothing changes, and guessing it is throttled', async ({
    client,
    assert,
  }) => {
    const { email, password } = account('seller')
    const visit = await signedInVisit(client, account('seller'))
    const change = (currentPassword: string, wanted: string) =>
      ownAccount(client, visit).post('/me/password', { currentPassword, password: wanted })
    const weak = await change(password, `${email.split('@')[0]} ${email}`)
    weak.assertStatus(422)
    assert.deepInclude(weak.body().errors[0], { field: 'password', rule: 'personal' })
    for (let n = 0; n < 5; n++) {
      const wrong = await change(`wrong ${n}`, NEW)
      wrong.assertStatus(422)
      assert.deepInclude(wrong.body().errors[0], { field: 'currentPassword', rule: 'wrong' })
    }
    const throttled = await change(password, NEW)
    throttled.assertStatus(429)
    const other = await signedInVisit(client, account('seller'))
    const free = await ownAccount(client, other).post('/me/password', {
      currentPassword: password,
      password: NEW,
    })
    free.assertStatus(204)
  })

  test('who signed in with the old password a moment before it changed is not signed in', async ({
    client,
    assert,
  }) => {
    const visit = await signedInVisit(client, account('seller'))
    await systemRows(`update users set access_epoch = access_epoch + 1 where email = ?`, [
      account('seller').email,
    ])
    const change = await ownAccount(client, visit).post('/me/password', {
      currentPassword: account('seller').password,
      password: NEW,
    })
    change.assertStatus(204)
    const late = {
      ...{ userId: sellerId, accessEpoch: 0, hash: 'late', userAgent: null, address: null },
      ...{ now: new Date(), expiresAt: new Date(), most: 1 },
    }
    assert.isFalse(await accounts.addLoginToken(late))
  })

  test('an old hash is brought up to date by its owner, and by nobody else', async ({
    client,
    assert,
  }) => {
    const { email, password } = account('seller')
    const outdated = await new Scrypt({ cost: 512 }).make(password)
    await systemRows(`update users set password_hash = ? where email = ?`, [outdated, email])
    const hashed = async () => {
      const [row] = await systemRows<{ hash: string }>(
        `select password_hash as hash from users where email = ?`,
        [email]
      )
      return row?.hash
    }
    await client.post('/api/v1/auth/login').json({ email, password: 'wrong' })
    assert.equal(await hashed(), outdated)
    const login = await client.post('/api/v1/auth/login').json({ email, password })
    login.assertStatus(200)
    assert.match((await hashed()) ?? '', /n=1024/)
    const again = await client.post('/api/v1/auth/login').json({ email, password })
    again.assertStatus(200)
  })
})
