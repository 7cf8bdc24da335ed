import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { signIn, type SignInTry } from '#app/identity/actions/sign_in'
import { hashQueue } from '#app/identity/passwords/hash_queue'
import { afterwardsDone } from '#app/shared/afterwards'
import { clock } from '#app/shared/clock'
import { signedInVisit } from '#tests/support/page_visit'
import { accountOf } from '#tests/support/staff'
import { systemRows } from '#tests/support/system_rows'
import { forgetTries } from '#tests/support/throttle'
import { createWorld, type World } from '#tests/support/world'

const TRIES = 10_000
const AT_ONCE = 50

/** Tries that come side by side, as a flood does; how many passwords were checked, and what the tries came to. */
async function flood(makeTry: (n: number) => Partial<SignInTry>) {
  const before = hashQueue.begun
  const outcomes = new Map<string, number>()
  let next = 0
  const worker = async () => {
    for (let n = next++; n < TRIES; n = next++) {
      const { kind } = await signIn({
        email: 'nobody@example.org',
        password: `guess ${n}`,
        address: '203.0.113.1',
        ...makeTry(n),
      })
      outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  await afterwardsDone()
  return { checked: hashQueue.begun - before, outcomes }
}

const address = (n: number) => `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`

test.group('Ten thousand tries to sign in', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
  })
  group.each.setup(async () => {
    await forgetTries()
    clock.freeze(DateTime.fromISO('2026-03-02T09:00:00Z'))
    return () => clock.release()
  })

  const account = (role: string) => accountOf(world, world.madrid, role)
  const rightTry = (role: string, from: string) => {
    const { email, password } = account(role)
    return signIn({ email, password, address: from })
  }

  test('from one address for one account: five are checked', async ({ assert }) => {
    const { email } = account('seller')
    const { checked, outcomes } = await flood(() => ({ email }))
    assert.equal(checked, 5)
    assert.equal(outcomes.get('wrong_credentials'), 5)
    assert.equal(outcomes.get('throttled'), TRIES - 5)
    const other = await rightTry('secretary', '203.0.113.2')
    assert.equal(other.kind, 'signed_in')
  })

  test('from one address for many accounts: twenty are checked', async ({ assert }) => {
    const { checked } = await flood((n) => ({ email: `person${n}@example.org` }))
    assert.equal(checked, 20)
    const other = await rightTry('seller', '203.0.113.2')
    assert.equal(other.kind, 'signed_in')
  })

  test('from many addresses for one account: five are checked, and others sign in', async ({
    assert,
  }) => {
    const { email } = account('seller')
    const { checked } = await flood((n) => ({ email, address: address(n) }))
    assert.equal(checked, 5)
    const other = await rightTry('secretary', '203.0.113.2')
    assert.equal(other.kind, 'signed_in')
  })

  test('an address of IPv6 is as many as its subscriber can take, and counts as one', async ({
    assert,
  }) => {
    const { checked } = await flood((n) => ({
      email: `person${n}@example.org`,
      address: `2001:db8:1:2:${(n >> 8).toString(16)}::${(n & 255).toString(16)}`,
    }))
    assert.equal(checked, 20)
  })

  test('a known account and an unknown one cost the same: one check each, until refused', async ({
    assert,
  }) => {
    for (const email of [account('seller').email, 'nobody@example.org']) {
      await forgetTries()
      const kinds: string[] = []
      const before = hashQueue.begun
      for (let n = 0; n < 7; n++) {
        const { kind } = await signIn({ email, password: 'wrong', address: address(n) })
        kinds.push(kind)
      }
      assert.equal(hashQueue.begun - before, 5)
      assert.deepEqual(kinds, [
        ...Array<string>(5).fill('wrong_credentials'),
        'throttled',
        'throttled',
      ])
    }
  })

  test('the owner signs in on a known device while the account is under attack', async ({
    assert,
    client,
  }) => {
    const { email, password } = account('seller')
    const visit = await signedInVisit(client, { email, password })
    await visit.post('/logout')
    await visit.get('/login')
    await flood((n) => ({ email, address: n % 2 ? address(n) : '127.0.0.1' }))
    const stranger = await signedInVisit(client, { email, password })
    const refused = await stranger.get('/login')
    assert.deepEqual(refused.body().props.errors, { form: 'E_TOO_MANY_REQUESTS' })
    const answer = await visit.post('/login', { email, password })
    answer.assertHeader('location', `/t/${world.madrid.slug}/inbox`)
  })

  test('a known device is known for its owner alone, and counts its own tries', async ({
    assert,
    client,
  }) => {
    const seller = account('seller')
    const visit = await signedInVisit(client, seller)
    await visit.post('/logout')
    await visit.get('/login')
    const secretary = account('secretary').email
    await flood(() => ({ email: secretary, address: '127.0.0.1' }))
    await visit.post('/login', { email: secretary, password: 'wrong' })
    const other = await visit.get('/login')
    assert.deepEqual(other.body().props.errors, { form: 'E_TOO_MANY_REQUESTS' })

    for (let n = 0; n < 5; n++) {
      await visit.post('/login', { email: seller.email, password: `wrong ${n}` })
    }
    await visit.post('/login', seller)
    const blocked = await visit.get('/login')
    assert.deepEqual(blocked.body().props.errors, { form: 'E_TOO_MANY_REQUESTS' })
    const elsewhere = await rightTry('seller', '203.0.113.9')
    assert.equal(elsewhere.kind, 'signed_in')
  })

  test('an address that a client makes up does not count: no proxy is trusted', async ({
    assert,
    client,
  }) => {
    const before = hashQueue.begun
    let throttled = 0
    let told: Record<string, unknown> = {}
    for (let n = 0; n < 30; n++) {
      const answer = await client
        .post('/api/v1/auth/login')
        .header('x-forwarded-for', address(n))
        .json({ email: `person${n}@example.org`, password: 'wrong' })
      if (answer.status() === 429) throttled++
      told = answer.headers()
    }
    assert.equal(hashQueue.begun - before, 20)
    assert.equal(throttled, 10)
    assert.containSubset(told, {
      'retry-after': '60',
      'ratelimit-limit': '20',
      'ratelimit-remaining': '0',
      'ratelimit-reset': '60',
    })
  })

  test('right passwords do not use up the tries of an address', async ({ assert }) => {
    for (let n = 0; n < 30; n++) {
      const { kind } = await rightTry('seller', '203.0.113.5')
      assert.equal(kind, 'signed_in')
    }
    const rows = await systemRows<{ tries: number }>(`select tries from throttles`)
    assert.deepEqual(rows, [{ tries: 0 }])
  })

  test('waits grow, and are forgotten after a quiet hour', async ({ assert }) => {
    const { email } = account('seller')
    const begun = clock.now()
    const wait = async (minutes: number) => {
      clock.freeze(begun.plus({ minutes }))
      for (let n = 0; n < 5; n++) await signIn({ email, password: 'wrong', address: address(n) })
      const refused = await signIn({ email, password: 'wrong', address: address(9) })
      return refused.kind === 'throttled' ? refused.retryAfterSeconds / 60 : refused.kind
    }
    assert.deepEqual([await wait(0), await wait(2), await wait(5)], [1, 2, 4])
    assert.equal(await wait(5 + 65), 1)
    await afterwardsDone()
  })
})
