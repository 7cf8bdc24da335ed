import { test } from '@japa/runner'
import { resetPassword } from '#app/identity/actions/reset_password'
import { verifyEmail } from '#app/identity/actions/verify_email'
import { accountMails, lastLink } from '#tests/support/account_mails'
import { ownAccount } from '#tests/support/own_account'
import { pageVisit, signedInVisit } from '#tests/support/page_visit'
import { accountOf } from '#tests/support/staff'
import { systemRows } from '#tests/support/system_rows'
import { forgetTries } from '#tests/support/throttle'
import { createWorld, type World } from '#tests/support/world'

const NEW = 'seven boats in the fog'
const WANTED = 'somebody.else@example.org'
const AT_ONCE = 50

test.group('Life of a link', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
    await forgetTries()
  })

  const seller = () => accountOf(world, world.madrid, 'seller')
  const emailOf = async (email: string) =>
    (await systemRows<{ email: string }>(`select email from users where email = ?`, [email]))[0]

  /** The link to a new address of the seller's, as somebody asks for who knows the password. */
  async function linkTo(client: Parameters<typeof signedInVisit>[0], wanted = WANTED) {
    const visit = await signedInVisit(client, seller())
    const currentPassword = seller().password
    const asked = await ownAccount(client, visit).post('/me/email', {
      email: wanted,
      currentPassword,
    })
    asked.assertStatus(202)
    return lastLink(wanted)
  }

  test('a new address that an intruder asked for dies with the password they knew', async ({
    client,
    assert,
  }) => {
    const { email, password } = seller()
    const changedByOwner = await linkTo(client)
    const owner = await signedInVisit(client, { email, password })
    const changed = await ownAccount(client, owner).post('/me/password', {
      currentPassword: password,
      password: NEW,
    })
    changed.assertStatus(204)
    const late = await client.post('/api/v1/auth/verify').json({ token: changedByOwner })
    assert.deepInclude(late.body(), { code: 'E_LINK_DEAD', state: 'superseded' })
    assert.isDefined(await emailOf(email))
  })

  test('nor does it outlive a reset', async ({ client, assert }) => {
    const { email } = seller()
    const token = await linkTo(client)
    await client.post('/api/v1/auth/forgot').json({ email })
    const reset = { token: await lastLink(email), password: NEW }
    ;(await client.post('/api/v1/auth/reset').json(reset)).assertStatus(204)
    const late = await client.post('/api/v1/auth/verify').json({ token })
    assert.equal(late.body().state, 'superseded')
    assert.isDefined(await emailOf(email))
  })

  test('a link is good for what it was sent for and nothing else', async ({ client, assert }) => {
    const { email } = seller()
    const verify = await linkTo(client)
    await client.post('/api/v1/auth/forgot').json({ email })
    const reset = await lastLink(email)
    const tries = [
      client.post('/api/v1/auth/reset').json({ token: verify, password: NEW }),
      client.post('/api/v1/auth/verify').json({ token: reset }),
      client.post('/api/v1/auth/register/confirm').json({ token: reset, password: NEW }),
      client.post('/api/v1/auth/register/confirm').json({ token: verify, password: NEW }),
    ]
    for (const answer of await Promise.all(tries)) answer.assertStatus(404)
    for (const token of [reset, verify]) {
      const invite = await pageVisit(client, `/invite/${token}`)
      const page = await invite.get(`/invite/${token}`)
      assert.equal(page.body().props.state, 'unknown')
    }
    ;(await client.post('/api/v1/auth/verify').json({ token: verify })).assertStatus(200)
  })

  test('of fifty uses in the same moment one counts', async ({ client, assert }) => {
    const { email } = seller()
    await client.post('/api/v1/auth/forgot').json({ email })
    const reset = await lastLink(email)
    const resets = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, n) => resetPassword(reset, `${NEW} ${n}`))
    )
    assert.lengthOf(
      resets.filter(({ kind }) => kind === 'reset'),
      1
    )
    assert.lengthOf(
      (await accountMails(email)).filter(({ template }) => template === 'password_changed'),
      1
    )
  })

  test('an address that two want at once is one’s, and the other is told', async ({
    client,
    assert,
  }) => {
    const secretary = accountOf(world, world.madrid, 'secretary')
    const first = await linkTo(client)
    const visit = await signedInVisit(client, secretary)
    await ownAccount(client, visit).post('/me/email', {
      email: WANTED,
      currentPassword: secretary.password,
    })
    const second = await lastLink(WANTED)
    const results = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, n) => verifyEmail(n % 2 ? first : second))
    )
    const kinds = new Set(results.map(({ kind }) => kind))
    assert.lengthOf(
      results.filter(({ kind }) => kind === 'verified'),
      1
    )
    assert.isTrue(kinds.has('taken'))
    assert.isDefined(await emailOf(WANTED))
  })
})
