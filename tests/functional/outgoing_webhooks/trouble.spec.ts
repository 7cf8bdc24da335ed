import { test } from '@japa/runner'
import { CONTACT_UPDATED } from '#app/contacts/contracts/events'
import { Worker } from '#app/jobs/worker'
import { resumeEndpoint } from '#app/outgoing_webhooks/actions/resume_endpoint'
import { rotateSecret } from '#app/outgoing_webhooks/actions/rotate_secret'
import { claimDelivery } from '#app/outgoing_webhooks/delivery/claim'
import { sendDelivery } from '#app/outgoing_webhooks/delivery/send'
import { settleDelivery } from '#app/outgoing_webhooks/delivery/settle'
import { clock } from '#app/shared/clock'
import { LIMITS } from '#app/shared/limits'
import { tenancy } from '#app/tenancy/scope'
import { truncateJobs } from '#tests/functional/outgoing_webhooks/support/clean'
import {
  aContact,
  deliveriesOf,
  endpointOf,
  given,
  write,
} from '#tests/functional/outgoing_webhooks/support/endpoints'
import { answer, isGenuine, Receiver } from '#tests/functional/outgoing_webhooks/support/receiver'
import { drainJobs } from '#tests/support/drain_jobs'
import { eventually } from '#tests/support/eventually'
import { rowsOf } from '#tests/support/rows'
import { createWorld, type World } from '#tests/support/world'

const never = new AbortController().signal

test.group('Outgoing webhooks | trouble', (group) => {
  let world: World
  let receiver: Receiver

  group.setup(async () => {
    world = await createWorld()
  })
  group.each.setup(async () => {
    await truncateJobs()
    receiver = await Receiver.start()
    return async () => {
      clock.release()
      await receiver.stop()
    }
  })

  const madrid = () => world.madrid.id
  const here = <T>(callback: () => Promise<T>) => tenancy.run(madrid(), callback)
  const endpoint = (url = receiver.url) => given(madrid(), { url, events: ['contact.updated'] })
  const happen = async (tenantId = madrid()) =>
    write(tenantId, CONTACT_UPDATED, { contactId: await aContact(tenantId) })
  const states = async () => (await deliveriesOf(madrid())).map(({ state }) => state)

  async function later(duration: object) {
    clock.freeze(clock.now().plus(duration))
    await drainJobs(0)
  }

  test('after a crash between request and answer a copy comes, with the same id', async ({
    assert,
  }) => {
    clock.freeze(clock.now())
    const { secret } = await endpoint()
    await happen()
    const [row] = await deliveriesOf(madrid())
    const claim = await here(() => claimDelivery(row!.id))
    if (claim.kind !== 'send') return assert.fail(claim.kind)
    await here(() => sendDelivery(claim.delivery, never))
    // The process is gone; another worker comes by at once, and again when nobody can be sending any more.
    await drainJobs(0)
    assert.lengthOf(receiver.received, 1)
    await later({ seconds: 16 })
    assert.lengthOf(receiver.received, 2)
    assert.lengthOf(new Set(receiver.received.map(({ id }) => id)), 1)
    assert.isTrue(receiver.received.every((one) => isGenuine(one, secret)))
    const [after] = await deliveriesOf(madrid())
    assert.equal(after?.state, 'delivered')
    assert.deepEqual(
      after?.tries.map(({ status, error }) => status ?? error),
      ['interrupted', 200]
    )
  })

  test('a slow receiver takes few places, and delays no other endpoint and no other tenant', async ({
    assert,
  }) => {
    const waiting: (() => void)[] = []
    receiver.always = (response) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      waiting.push(() => {
        response.end()
        resolve()
      })
      return promise
    }
    const quick = await Receiver.start()
    await endpoint()
    await endpoint(quick.url)
    await given(world.chicago.id, { url: quick.url, events: ['contact.updated'] })
    for (let n = 0; n < 7; n += 1) await happen()
    for (let n = 0; n < 5; n += 1) await happen(world.chicago.id)
    const worker = new Worker()
    worker.start()
    await eventually('the others have theirs', () => quick.received.length === 12, {
      within: 8_000,
    })
    assert.isAtMost(receiver.received.length, LIMITS.webhook.atOncePerEndpoint)
    receiver.always = answer(200)
    for (const release of waiting) release()
    await eventually('it gets the others later', () => receiver.received.length === 7, {
      within: 10_000,
    })
    await worker.stop(2_000)
    await quick.stop()
  }).timeout(20_000)

  test('fifty endpoints of a slow receiver delay no other tenant', async ({ assert }) => {
    const slow = { open: 0, most: 0, releases: [] as (() => void)[] }
    receiver.always = (response) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      slow.most = Math.max(slow.most, (slow.open += 1))
      slow.releases.push(() => {
        slow.open -= 1
        response.end()
        resolve()
      })
      return promise
    }
    const quick = await Receiver.start()
    await endpoint()
    await rowsOf(madrid()).change(
      `insert into webhook_endpoints (tenant_id, url, events, secret, created_at)
       select tenant_id, url, events, secret, now() from webhook_endpoints, generate_series(2, 50)`
    )
    await given(world.chicago.id, { url: quick.url, events: ['contact.updated'] })
    for (let n = 0; n < 4; n += 1) await happen()
    assert.lengthOf(await deliveriesOf(madrid()), 200)
    const worker = new Worker()
    worker.start()
    await eventually('the slow one is busy', () => slow.open === LIMITS.webhook.atOncePerTenant)
    for (let n = 0; n < 10; n += 1) await happen(world.chicago.id)
    await eventually('the other has its own', () => quick.received.length === 10, {
      within: 8_000,
    })
    assert.equal(slow.most, LIMITS.webhook.atOncePerTenant)
    receiver.always = answer(200)
    for (const release of slow.releases) release()
    await worker.stop(5_000)
    await quick.stop()
  }).timeout(20_000)

  test('one that lets us wait in vain is left alone for a while, longer each time', async ({
    assert,
  }) => {
    clock.freeze(clock.now())
    const { id } = await endpoint()
    const rests: number[] = []
    for (let n = 0; n < 3; n += 1) {
      await happen()
      const row = (await deliveriesOf(madrid())).at(-1)!
      await rowsOf(madrid()).change(`update webhook_endpoints set not_before = null`)
      const claim = await here(() => claimDelivery(row.id))
      if (claim.kind !== 'send') return assert.fail(claim.kind)
      const one = { at: '', status: null, error: 'TIMEOUT', durationMs: 10_000, answer: null }
      await here(() => settleDelivery(claim.delivery, { try: one, retryAfterSeconds: null }))
      const { not_before: until } = (await endpointOf(madrid(), id)) as { not_before: Date }
      rests.push((until.getTime() - clock.now().toMillis()) / 1_000)
    }
    assert.deepEqual(rests, [30, 60, 120])
    await happen()
    await drainJobs(0)
    assert.isEmpty(receiver.received)
    await later({ minutes: 3 })
    assert.isNotEmpty(receiver.received)
    assert.containSubset(await endpointOf(madrid(), id), { failures: 0, not_before: null })
  })

  test('after a day of nothing but failures it pauses; what happens is kept, and sent on resume', async ({
    assert,
  }) => {
    clock.freeze(clock.now())
    const { id } = await endpoint()
    receiver.always = answer(503)
    await happen()
    await drainJobs(0)
    clock.freeze(clock.now().plus({ hours: 25 }))
    await happen()
    await drainJobs(0)
    assert.equal((await endpointOf(madrid(), id)).pause_reason, 'failing')
    assert.deepEqual(await states(), ['held', 'held'])
    const tried = receiver.received.length
    await happen()
    await later({ hours: 30 })
    assert.lengthOf(receiver.received, tried)
    assert.deepEqual(await states(), ['held', 'held', 'held'])

    receiver.always = answer(204)
    const resumed = await here(() => resumeEndpoint(id))
    assert.isNull(resumed?.pausedAt)
    await drainJobs(0)
    await later({ seconds: 4 })
    await later({ seconds: 4 })
    assert.deepEqual(await states(), ['delivered', 'delivered', 'delivered'])
    const actions = await rowsOf(madrid()).rows<{ action: string }>(
      `select action from audit_entries where subject_id = ? order by created_at, id`,
      [id]
    )
    assert.deepEqual(
      actions.map(({ action }) => action),
      ['webhook.created', 'webhook.paused', 'webhook.resumed']
    )
  })

  test('one success within the day, and it is not paused', async ({ assert }) => {
    clock.freeze(clock.now())
    const { id } = await endpoint()
    receiver.script.push(answer(500), answer(200), answer(500))
    await happen()
    await drainJobs(0)
    await later({ seconds: 10 })
    clock.freeze(clock.now().plus({ hours: 25 }))
    await happen()
    await drainJobs(0)
    assert.containSubset(await endpointOf(madrid(), id), { pause_reason: null, failures: 1 })
  })

  test('for a day both secrets sign, then the new one alone', async ({ assert }) => {
    clock.freeze(clock.now())
    const { id, secret: old } = await endpoint()
    const rotated = await here(() => rotateSecret(id))
    const secret = rotated?.secret ?? ''
    await happen()
    await drainJobs(0)
    await later({ hours: 25 })
    await happen()
    await drainJobs(0)
    const verdicts = receiver.received.map((one) => [isGenuine(one, old), isGenuine(one, secret)])
    assert.deepEqual(verdicts, [
      [true, true],
      [false, true],
    ])
  })

  test('what waits is not sent any more once the endpoint is off', async ({ assert }) => {
    clock.freeze(clock.now())
    await endpoint()
    receiver.script.push(answer(500))
    await happen()
    await drainJobs(0)
    await rowsOf(madrid()).change(`update webhook_endpoints set enabled = false`)
    await later({ minutes: 1 })
    assert.lengthOf(receiver.received, 1)
    assert.deepEqual(await states(), ['cancelled'])
  })
})
