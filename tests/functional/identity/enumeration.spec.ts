import type { ApiResponse } from '@japa/api-client'
import { test } from '@japa/runner'
import { hashQueue } from '#app/identity/passwords/hash_queue'
import { afterwardsDone } from '#app/shared/afterwards'
import { ownAccount } from '#tests/support/own_account'
import { signedInVisit } from '#tests/support/page_visit'
import { accountOf } from '#tests/support/staff'
import { systemRows } from '#tests/support/system_rows'
import { forgetTries } from '#tests/support/throttle'
import { createWorld, type World } from '#tests/support/world'

const OWN = 'correct horse battery'
const UNKNOWN = 'nobody@example.org'

/** What differs between two answers although nothing did. */
const BY_CHANCE = new Set(['x-request-id', 'date', 'set-cookie'])

const shownBy = (answer: ApiResponse) => {
  const headers = Object.entries(answer.headers() as Record<string, unknown>)
  const { requestId, ...body } = answer.body() as Record<string, unknown>
  return {
    status: answer.status(),
    headers: headers.filter(([name]) => !BY_CHANCE.has(name)),
    body,
  }
}

test.group('What a stranger can find out about addresses', (group) => {
  let world: World
  /** By what is known of them. */
  let addresses: Record<'active' | 'suspended' | 'pending' | 'unknown', string>

  group.each.setup(async () => {
    world = await createWorld()
    await forgetTries()
    addresses = {
      active: accountOf(world, world.madrid, 'seller').email,
      suspended: accountOf(world, world.madrid, 'secretary').email,
      pending: 'waiting@example.org',
      unknown: UNKNOWN,
    }
    await systemRows(`update users set status = 'suspended' where email = ?`, [addresses.suspended])
    await systemRows(
      `insert into users (name, email, status, email_verified_at) values ('W', ?, 'pending', now())`,
      [addresses.pending]
    )
    await systemRows(`update organizations set public_registration = true where id = ?`, [
      world.organizations[0].id,
    ])
  })

  /** Sends the same about each address and compares all that comes back, and how many passwords were hashed. */
  async function compare(send: (email: string) => Promise<ApiResponse>) {
    const seen: object[] = []
    for (const email of Object.values(addresses)) {
      await forgetTries()
      const before = hashQueue.begun
      const answer = await send(email)
      seen.push({ ...shownBy(answer), hashed: hashQueue.begun - before })
      await afterwardsDone()
    }
    return seen
  }

  const register = (email: string) => ({
    name: 'Ana García',
    email,
    phone: '+34 600 123 456',
    role: 'seller',
    tenantId: world.madrid.id,
    password: OWN,
  })

  for (const [what, path, body] of [
    ['signing in', 'login', (email: string) => ({ email, password: OWN })],
    ['a forgotten password', 'forgot', (email: string) => ({ email })],
    ['registering', 'register', register],
  ] as const) {
    test(`${what}: one answer, whatever is known of the address`, async ({ client, assert }) => {
      const seen = await compare((email) => client.post(`/api/v1/auth/${path}`).json(body(email)))
      assert.deepEqual(seen, Array(seen.length).fill(seen[0]))
    })
  }

  test('a change of address looks the same, before and after, whoever has it', async ({
    client,
    assert,
  }) => {
    const { email, password } = accountOf(world, world.madrid, 'ceo')
    const visit = await signedInVisit(client, { email, password })
    const account = ownAccount(client, visit)
    for (const wanted of Object.values(addresses)) {
      await forgetTries()
      const asked = await account.post('/me/email', { email: wanted, currentPassword: password })
      asked.assertStatus(202)
      await afterwardsDone()
      const security = await account.get('/me/security')
      assert.equal(security.body().data.pendingEmail, wanted)
    }
  })
})
