import { Scrypt } from '@adonisjs/core/hash/drivers/scrypt'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { hashToken } from '#app/identity/token'
import { accounts } from '#app/tenancy/system/accounts'
import { accountMails, lastLink } from '#tests/support/account_mails'
import { pageVisit, signedInVisit, type PageVisit } from '#tests/support/page_visit'
import { rowsOf } from '#tests/support/rows'
import { accountOf, userIdOf } from '#tests/support/staff'
import { systemRows } from '#tests/support/system_rows'
import { forgetTries } from '#tests/support/throttle'
import { createWorld, type World } from '#tests/support/world'

const NEW = 'seven boats in the fog'

test.group('Account security', (group) => {
  let world: World
  let sellerId: string

  group.each.setup(async () => {
    world = await createWorld()
    sellerId = await userIdOf(world, world.madrid, 'seller')
    await forgetTries()
    return () => clock.release()
  })

  const account = (role: string) => accountOf(world, world.madrid, role)
  const own = (client: ApiClient, visit: PageVisit) => {
    const send = (method: 'get' | 'post' | 'delete', path: string) =>
      client[method](`/api/v1${path}`)
        .header('cookie', visit.cookies())
        .header('sec-fetch-site', 'same-origin')
    return {
      get: (path: string) => send('get', path),
      post: (path: string, body: object) => send('post', path).json(body),
      delete: (path: string) => send('delete', path),
    }
  }
  const audited = async (userId: string) => {
    const rows = await rowsOf(world.madrid.id).rows<{ action: string }>(
      `select action from audit_entries where subject_id = ? order by created_at, id`,
      [userId]
    )
    return rows.map(({ action }) => action)
  }

  test('nobody who is not signed in is told or changes anything', async ({ client }) => {
    for (const [method, path] of [
      ['get', '/me/security'],
      ['get', '/me/sessions'],
      ['delete', '/me/sessions'],
      ['delete', '/me/sessions/0198a000-0000-7000-8000-000000000000'],
      ['post', '/me/password'],
      ['post', '/me/email'],
    ] as const) {
      const answer = await client[method](`/api/v1${path}`)
      answer.assertStatus(401)
    }
  })

  test('sessions are listed with their device; only their owner ends one', async ({
    client,
    assert,
  }) => {
    const first = await signedInVisit(client, account('seller'))
    const second = await signedInVisit(client, account('seller'))
    const stranger = await signedInVisit(client, account('secretary'))
    const list = await own(client, first).get('/me/sessions')
    list.assertStatus(200)
    const rows = list.body().data as { id: string; current: boolean; address: string }[]
    assert.deepEqual(rows.map(({ current }) => current).sort(), [false, true])
    assert.isString(rows[0]?.address)
    assert.notInclude(JSON.stringify(list.body()), second.cookie('nexus_session') ?? 'no session')

    const other = rows.find(({ current }) => !current)?.id ?? ''
    for (const path of [`/me/sessions/${other}`, '/me/sessions/nonsense']) {
      const foreign = await own(client, stranger).delete(path)
      foreign.assertStatus(404)
    }
    const forged = await client
      .delete(`/api/v1/me/sessions/${other}`)
      .header('cookie', first.cookies())
      .header('sec-fetch-site', 'cross-site')
    forged.assertStatus(403)
    const alive = await own(client, second).get('/me')
    alive.assertStatus(200)

    const ended = await own(client, first).delete(`/me/sessions/${other}`)
    ended.assertStatus(204)
    const dead = await own(client, second).get('/me')
    dead.assertStatus(401)
    assert.include(await audited(sellerId), 'auth.session_ended')
    const again = await own(client, first).delete(`/me/sessions/${other}`)
    again.assertStatus(404)
  })

  test('all others are ended at once, and this one stays', async ({ client, assert }) => {
    const visits = await Promise.all([1, 2, 3].map(() => signedInVisit(client, account('seller'))))
    const [first, ...others] = visits
    const ended = await own(client, first!).delete('/me/sessions')
    ended.assertStatus(204)
    for (const visit of others) {
      const dead = await own(client, visit).get('/me')
      dead.assertStatus(401)
    }
    const list = await own(client, first!).get('/me/sessions')
    assert.lengthOf(list.body().data, 1)
  })

  test('a session that is ended does not come back with what was under way', async ({
    client,
    assert,
  }) => {
    const visit = await signedInVisit(client, account('seller'))
    await systemRows(`delete from sessions`)
    await visit.post('/login', { email: account('seller').email, password: 'wrong' })
    assert.isEmpty(await systemRows(`select 1 from sessions`))
  })

  test('nothing that opens a session is stored', async ({ client, assert }) => {
    const visit = await signedInVisit(client, account('seller'))
    const id = decodeURIComponent(visit.cookie('nexus_session') ?? '')
    const secret = /^s:([^.]+)\./.exec(id)?.[1]
    const { message } = JSON.parse(Buffer.from(secret ?? '', 'base64url').toString()) as {
      message: string
    }
    const [row] = await systemRows<{ hash: string; text: string }>(
      `select hash, row_to_json(sessions)::text as text from sessions`
    )
    assert.equal(row?.hash, hashToken(message))
    assert.notInclude(row?.text ?? message, message)
  })

  test('a remembered session outlives the browser and ends in the end; another goes with it', async ({
    client,
    assert,
  }) => {
    for (const [remember, idleHours, longestDays] of [
      [false, 12, 7],
      [true, 14 * 24, 30],
    ] as const) {
      clock.release()
      const visit = await pageVisit(client, '/login')
      const begun = clock.now()
      clock.freeze(begun)
      const answer = await visit.post('/login', { ...account('seller'), remember })
      const cookie = (answer.headers()['set-cookie'] as unknown as string[]).find((line) =>
        line.startsWith('nexus_session=')
      )
      assert.equal(/max-age/i.test(cookie ?? ''), remember)
      const inbox = `/t/${world.madrid.slug}/inbox`
      const step = { hours: idleHours - 1 }
      let at = begun.plus(step)
      for (; at < begun.plus({ days: longestDays }); at = at.plus(step)) {
        clock.freeze(at)
        const page = await visit.get(inbox)
        page.assertStatus(200)
      }
      clock.freeze(begun.plus({ days: longestDays, seconds: 1 }))
      const late = await visit.get(inbox)
      late.assertHeader('location', '/login')
    }
  })

  test('a new password ends all others and all tokens; this session goes on under a new id', async ({
    client,
    assert,
  }) => {
    const { email, password } = account('seller')
    const here = await signedInVisit(client, account('seller'))
    const there = await signedInVisit(client, account('seller'))
    const before = here.cookies()
    const changed = await own(client, here).post('/me/password', {
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
    assert.include(await audited(sellerId), 'auth.password_changed')
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
      own(client, visit).post('/me/password', { currentPassword, password: wanted })
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
    const free = await own(client, other).post('/me/password', {
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
    const change = await own(client, visit).post('/me/password', {
      currentPassword: account('seller').password,
      password: NEW,
    })
    change.assertStatus(204)
    const late = { userId: sellerId, accessEpoch: 0, hash: 'late', expiresAt: new Date() }
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

  test('a new address counts when it is confirmed, and the old one is told', async ({
    client,
    assert,
  }) => {
    const { email, password } = account('seller')
    const wanted = 'new.address@example.org'
    const visit = await signedInVisit(client, account('seller'))
    const ask = (body: object) => own(client, visit).post('/me/email', body)
    const wrong = await ask({ email: wanted, currentPassword: 'wrong' })
    wrong.assertStatus(422)
    const malformed = await ask({ email: 'nobody', currentPassword: password })
    malformed.assertStatus(422)
    const asked = await ask({ email: wanted, currentPassword: password })
    asked.assertStatus(202)
    await client.post('/api/v1/auth/forgot').json({ email })
    const reset = await lastLink(email)
    const token = await lastLink(wanted)
    const before = await own(client, visit).get('/me/security')
    assert.containsSubset(before.body().data, { email, pendingEmail: wanted })

    const verified = await client.post('/api/v1/auth/verify').json({ token })
    verified.assertStatus(200)
    const after = await own(client, visit).get('/me/security')
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
    assert.includeMembers(await audited(sellerId), [
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
    const asked = await own(client, visit).post('/me/email', {
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
    await own(client, owner).post('/me/email', { email, currentPassword: password })
    const path = `/verify/${await lastLink(email)}`
    const visit = await pageVisit(client, path)
    const page = await visit.get(path)
    assert.equal(page.body().props.state, 'valid')
    page.assertHeader('referrer-policy', 'no-referrer')
    const done = await visit.post(path)
    done.assertHeader('location', path)
    const told = await visit.get(path)
    assert.deepInclude(told.body().props, { verified: email, state: 'used' })
    assert.include(await audited(sellerId), 'auth.email_verified')
  })

  test('the language is changed without leaving the page, and never to another site', async ({
    client,
    assert,
  }) => {
    const visit = await pageVisit(client, '/forgot')
    const stays = await visit.post('/locale', { locale: 'fr', from: '/reset/abc' })
    stays.assertHeader('location', '/reset/abc')
    for (const from of ['//evil.example', '/\\evil.example', 'https://evil.example', '/a\n/b']) {
      const led = await visit.post('/locale', { locale: 'fr', from })
      assert.notInclude(String(led.header('location')), 'evil')
    }
  })

  test('signing in and out, and failing to, is written down', async ({ client, assert }) => {
    const { email } = account('seller')
    const visit = await signedInVisit(client, account('seller'))
    await visit.post('/logout')
    await client.post('/api/v1/auth/login').json({ email, password: 'wrong' })
    await client
      .post('/api/v1/auth/login')
      .json({ email: 'nobody@example.org', password: 'a password in the wrong field' })
    await accountMails(email)
    assert.deepEqual(await audited(sellerId), [
      'auth.signed_in',
      'auth.signed_out',
      'auth.sign_in_failed',
    ])
    const platform = await systemRows<{ action: string; text: string }>(
      `select action, row_to_json(platform_audit_entries)::text as text from platform_audit_entries`
    )
    assert.deepEqual(
      platform.map(({ action }) => action),
      ['auth.sign_in_failed']
    )
    assert.notInclude(JSON.stringify(platform), 'nobody@example.org')
  })
})
