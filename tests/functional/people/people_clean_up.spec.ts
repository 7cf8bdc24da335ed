import { test } from '@japa/runner'
import { acceptInvitation } from '#app/people/actions/accept_invitation'
import cleanUpTask from '#app/operations/tasks/clean_up_task'
import { clock } from '#app/shared/clock'
import { LIMITS } from '#app/shared/limits'
import { adminOf } from '#tests/support/admin_client'
import { mailedToken } from '#tests/support/mailed'
import { rowsOf } from '#tests/support/rows'
import { systemRows } from '#tests/support/system_rows'
import { forgetTries } from '#tests/support/throttle'
import { createWorld, type World } from '#tests/support/world'

const PASSWORD = 'correct horse battery'
const { registrationUnconfirmed, invitation, invitationKept } = LIMITS.time

test.group('People | what nobody took up is forgotten', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
    await forgetTries()
    return () => clock.release()
  })

  /** So much later, to the minute before or after; then what has served its purpose is deleted. */
  async function later(days: number, minutes: number) {
    clock.freeze(clock.now().plus({ days, minutes }))
    await cleanUpTask({ signal: new AbortController().signal })
  }
  const users = async (email: string) =>
    (await systemRows(`select 1 from users where email = ?`, [email])).length
  const emails = async (table: string) =>
    (
      await rowsOf(world.madrid.id).rows<{ email: string }>(
        `select email from ${table} order by email`
      )
    ).map(({ email }) => email)

  test('a registration that nobody confirmed goes after a week, with its user; others stay', async ({
    client,
    assert,
  }) => {
    await systemRows(`update organizations set public_registration = true`)
    const register = (email: string) =>
      client.post('/api/v1/auth/register').json({
        name: 'Ana',
        email,
        phone: '+34600123456',
        role: 'seller',
        tenantId: world.madrid.id,
        password: PASSWORD,
      })
    await register('silent@example.org')
    await register('proved@example.org')
    const token = await mailedToken(world.madrid.id, 'registration_confirm')
    await client.post('/api/v1/auth/register/confirm').json({ token, password: PASSWORD })

    await later(registrationUnconfirmed, -1)
    assert.deepEqual(await emails('registrations'), ['proved@example.org', 'silent@example.org'])
    await later(0, 2)
    assert.deepEqual(await emails('registrations'), ['proved@example.org'])
    assert.deepEqual([await users('silent@example.org'), await users('proved@example.org')], [0, 1])
    await register('silent@example.org')
    assert.equal(await users('silent@example.org'), 1)
  })

  test('an invitation that nobody took goes 90 days after its end; a taken one stays', async ({
    client,
    assert,
  }) => {
    const ceo = adminOf(client, world)(world.madrid, world.token(world.madrid, 'ceo'))
    const invite = async (email: string) => {
      const made = await ceo('post', '/invitations', { email, role: 'seller' })
      return (made.body().data as { id: string }).id
    }
    await invite('taken@example.org')
    const token = await mailedToken(world.madrid.id, 'person_invited')
    await acceptInvitation(token, { kind: 'new', name: 'Noa', password: PASSWORD, locale: 'es' })
    await ceo('delete', `/invitations/${await invite('revoked@example.org')}`)
    await invite('expired@example.org')

    await later(invitationKept, -1)
    assert.lengthOf(await emails('invitations'), 3)
    await later(0, 2)
    assert.deepEqual(await emails('invitations'), ['expired@example.org', 'taken@example.org'])
    await later(invitation, 0)
    assert.deepEqual(await emails('invitations'), ['taken@example.org'])
    assert.equal(await users('taken@example.org'), 1)
  })
})
