import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { issueToken } from '#app/identity/actions/issue_token'
import { accountMails, lastLink } from '#tests/support/account_mails'
import { pageVisit, signedInVisit } from '#tests/support/page_visit'
import { rowsOf } from '#tests/support/rows'
import { accountOf, userIdOf } from '#tests/support/staff'
import { systemRows } from '#tests/support/system_rows'
import { forgetTries } from '#tests/support/throttle'
import { createWorld, type World } from '#tests/support/world'

const NEW = 'seven boats in the fog'

test.group('Forgotten password', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
    await forgetTries()
    return () => clock.release()
  })

  const seller = () => accountOf(world, world.madrid, 'seller')
  const links = () => systemRows<{ hash: string }>(`select hash from account_links`)

  test('known, unknown and suspended addresses get one answer', async ({ client, assert }) => {
    const { email } = accountOf(world, world.madrid, 'secretary')
    await systemRows(`update users set status = 'suspended' where email = ?`, [email])
    const answers: unknown[] = []
    const ask = async (to: string) => {
      const answer = await client.post('/api/v1/auth/forgot').json({ email: to })
      answers.push([answer.status(), answer.body()])
    }
    for (const to of [seller().email, 'nobody@example.org', email]) await ask(to)
    assert.deepEqual(answers, Array(3).fill([202, { data: { asked: true } }]))
    assert.lengthOf(await accountMails(seller().email), 1)
    assert.isEmpty(await accountMails(email))
    assert.lengthOf(await links(), 1)
  })

  test('the answer does not wait for what is done for a known address', async ({
    client,
    assert,
  }) => {
    const { email } = seller()
    const holder = await db.connection('system').transaction()
    await holder.rawQuery(`select 1 from users where email = ? for update`, [email])
    const answer = await client.post('/api/v1/auth/forgot').json({ email })
    answer.assertStatus(202)
    assert.isEmpty(await links(), 'the link waits for the user’s row')
    await holder.commit()
    assert.lengthOf(await accountMails(email), 1)
  })

  test('the link sets a password once; sessions, tokens and other links end, and it is told', async ({
    client,
    assert,
  }) => {
    const { email, password } = seller()
    const userId = await userIdOf(world, world.madrid, 'seller')
    const open = await signedInVisit(client, { email, password })
    const { token } = await issueToken(userId, 'script')
    await client.post('/api/v1/auth/forgot').json({ email })
    const first = await lastLink(email)
    await client.post('/api/v1/auth/forgot').json({ email: email.toUpperCase() })
    const second = await lastLink(email)
    assert.notEqual(first, second)

    const done = await client.post('/api/v1/auth/reset').json({ token: first, password: NEW })
    done.assertStatus(204)
    for (const [used, state] of [
      [first, 'used'],
      [second, 'superseded'],
    ] as const) {
      const again = await client.post('/api/v1/auth/reset').json({ token: used, password: NEW })
      again.assertStatus(409)
      assert.deepInclude(again.body(), { code: 'E_LINK_DEAD', state })
    }
    const page = await open.get(`/t/${world.madrid.slug}/inbox`)
    page.assertHeader('location', '/login')
    for (const bearer of [token, world.token(world.madrid, 'seller')]) {
      const me = await client.get('/api/v1/me').bearerToken(bearer)
      me.assertStatus(401)
    }
    const old = await client.post('/api/v1/auth/login').json({ email, password })
    old.assertStatus(401)
    const fresh = await client.post('/api/v1/auth/login').json({ email, password: NEW })
    fresh.assertStatus(200)

    const [told] = await accountMails(email)
    assert.equal(told?.template, 'password_changed')
    const trail = await rowsOf(world.madrid.id).rows<{ action: string }>(
      `select action from audit_entries where subject_id = ? and action like 'auth.%reset%' order by created_at, id`,
      [userId]
    )
    assert.deepEqual(
      trail.map(({ action }) => action),
      ['auth.reset_asked', 'auth.reset_asked', 'auth.password_reset']
    )
    const [user] = await systemRows<{ verified: Date | null }>(
      `select email_verified_at as verified from users where id = ?`,
      [userId]
    )
    assert.isNotNull(user?.verified, 'who opens the link has the mailbox')
  })

  test('a link that ran out, that never was, and a weak password change nothing', async ({
    client,
    assert,
  }) => {
    const { email, password } = seller()
    await client.post('/api/v1/auth/forgot').json({ email })
    const token = await lastLink(email)
    const reset = (body: object) => client.post('/api/v1/auth/reset').json({ token, ...body })

    const weak = await reset({ password: 'password1234' })
    weak.assertStatus(422)
    assert.deepInclude(weak.body().errors[0], { field: 'password', rule: 'common' })
    const short = await reset({ password: 'short' })
    assert.deepInclude(short.body().errors[0], { field: 'password', rule: 'minLength' })
    const missing = await reset({})
    missing.assertStatus(422)
    const unknown = await reset({ token: 'never-was', password: NEW })
    unknown.assertStatus(404)

    clock.freeze(clock.now().plus({ minutes: 61 }))
    const late = await reset({ password: NEW })
    late.assertStatus(409)
    assert.equal(late.body().state, 'expired')
    clock.release()
    const still = await client.post('/api/v1/auth/login').json({ email, password })
    still.assertStatus(200)
  })

  test('two at the same time: one sets it', async ({ client, assert }) => {
    const { email } = seller()
    await client.post('/api/v1/auth/forgot').json({ email })
    const token = await lastLink(email)
    const answers = await Promise.all(
      ['one boat on the lake', 'two cats on the roof'].map((password) =>
        client.post('/api/v1/auth/reset').json({ token, password })
      )
    )
    assert.sameMembers(
      answers.map((answer) => answer.status()),
      [204, 409]
    )
  })

  test('asking is throttled by account in silence, and by address aloud; a sent link works', async ({
    client,
    assert,
  }) => {
    const { email } = seller()
    for (let n = 0; n < 10; n++) {
      const answer = await client.post('/api/v1/auth/forgot').json({ email })
      answer.assertStatus(202)
    }
    assert.lengthOf(await accountMails(email), 3)
    const refused = await client.post('/api/v1/auth/forgot').json({ email: 'other@example.org' })
    refused.assertStatus(429)
    assert.isAbove(Number(refused.header('retry-after')), 0)
    const done = await client
      .post('/api/v1/auth/reset')
      .json({ token: await lastLink(email), password: NEW })
    done.assertStatus(204)
  })

  test('nothing of a link is stored or logged but its hash', async ({ client, assert }) => {
    const { email } = seller()
    await client.post('/api/v1/auth/forgot').json({ email })
    const token = await lastLink(email)
    const rows = await systemRows(
      `select row_to_json(account_links)::text as text from account_links
       union all select row_to_json(platform_mails)::text from platform_mails`
    )
    assert.lengthOf(rows, 2)
    assert.notInclude(JSON.stringify(rows), token)
  })

  test('the pages: asked for, set, and the device is known from then on', async ({
    client,
    assert,
  }) => {
    const { email } = seller()
    const visit = await pageVisit(client, '/forgot')
    const asked = await visit.post('/forgot', { email })
    asked.assertHeader('location', '/forgot')
    const told = await visit.get('/forgot')
    assert.isTrue(told.body().props.asked)
    const wrong = await visit.post('/forgot', { email: 'no address' })
    wrong.assertHeader('location', '/forgot')
    const named = await visit.get('/forgot')
    assert.deepEqual(named.body().props.errors, { email: 'email' })

    const path = `/reset/${await lastLink(email)}`
    const page = await visit.get(path)
    assert.equal(page.body().props.state, 'valid')
    page.assertHeader('cache-control', 'no-store')
    page.assertHeader('referrer-policy', 'no-referrer')
    const weak = await visit.post(path, { password: 'aaaaaaaaaaaa' })
    weak.assertHeader('location', path)
    const refused = await visit.get(path)
    assert.deepEqual(refused.body().props.errors, { password: 'pattern' })

    const set = await visit.post(path, { password: NEW })
    set.assertHeader('location', '/login')
    const login = await visit.get('/login')
    assert.isTrue(login.body().props.passwordReset)
    assert.isNull(login.body().props.user, 'a link signs nobody in')
    const used = await visit.get(path)
    assert.equal(used.body().props.state, 'used')

    for (let n = 0; n < 6; n++) {
      await client.post('/api/v1/auth/login').json({ email, password: `wrong ${n}` })
    }
    const owner = await visit.post('/login', { email, password: NEW })
    owner.assertHeader('location', `/t/${world.madrid.slug}/inbox`)
  })

  test('opening a link changes nothing, and an unknown one says so', async ({ client, assert }) => {
    const { email } = seller()
    await client.post('/api/v1/auth/forgot').json({ email })
    const token = await lastLink(email)
    for (let n = 0; n < 3; n++) {
      const visit = await pageVisit(client, `/reset/${token}`)
      const page = await visit.get(`/reset/${token}`)
      assert.equal(page.body().props.state, 'valid')
    }
    const visit = await pageVisit(client, '/reset/never-was')
    const page = await visit.get('/reset/never-was')
    assert.equal(page.body().props.state, 'unknown')
  })
})
