import { randomBytes } from 'node:crypto'
import { test } from '@japa/runner'
import { accountMails } from '#tests/support/account_mails'
import { auditedOf } from '#tests/support/own_account'
import { pageVisit, signedInVisit } from '#tests/support/page_visit'
import { accountOf, userIdOf } from '#tests/support/staff'
import { systemRows } from '#tests/support/system_rows'
import { forgetTries } from '#tests/support/throttle'
import { createWorld, type World } from '#tests/support/world'

test.group('Sign-in, written down', (group) => {
  let world: World
  let sellerId: string

  group.each.setup(async () => {
    world = await createWorld()
    sellerId = await userIdOf(world, world.madrid, 'seller')
    await forgetTries()
  })

  const account = (role: string) => accountOf(world, world.madrid, role)

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
    assert.deepEqual(await auditedOf(world.madrid.id, sellerId), [
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

  test('nobody keeps a try out of the trail, or puts it under the id of another request', async ({
    client,
    assert,
  }) => {
    // longer than an index takes
    const long = randomBytes(3_000).toString('hex')
    for (const given of [long, 'the-id-of-another']) {
      const answer = await client
        .post('/api/v1/auth/login')
        .header('x-request-id', given)
        .json({ email: account('seller').email, password: 'wrong' })
      answer.assertStatus(401)
      assert.notEqual(answer.header('x-request-id'), given)
    }
    await accountMails('nobody@example.org')
    assert.lengthOf(await auditedOf(world.madrid.id, sellerId), 2)
  })
})
