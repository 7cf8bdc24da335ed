import { test } from '@japa/runner'
import { CONTACT_UPDATED } from '#app/contacts/contracts/events'
import { clock } from '#app/shared/clock'
import { drainEvents, drainJobs } from '#tests/support/drain_jobs'
import { rowsOf } from '#tests/support/rows'
import { truncateJobs } from '#tests/functional/outgoing_webhooks/support/clean'
import {
  aContact,
  deliveriesOf,
  endpointOf,
  given,
  tell,
} from '#tests/functional/outgoing_webhooks/support/endpoints'
import {
  answer,
  cut,
  isGenuine,
  Receiver,
} from '#tests/functional/outgoing_webhooks/support/receiver'
import { createWorld, type World } from '#tests/support/world'

test.group('Outgoing webhooks | delivery', (group) => {
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
  const endpoint = (events = ['contact.updated']) => given(madrid(), { url: receiver.url, events })

  async function change() {
    const contactId = await aContact(madrid())
    await tell(madrid(), CONTACT_UPDATED, { contactId })
    await drainJobs(0)
    return contactId
  }

  /** At this time from now on, what is due runs. */
  async function later(duration: object) {
    clock.freeze(clock.now().plus(duration))
    await drainJobs(0)
  }

  test('an event arrives signed, as the API shows it, and its delivery says so', async ({
    assert,
  }) => {
    const { secret, id } = await endpoint()
    const contactId = await change()
    assert.lengthOf(receiver.received, 1)
    const [received] = receiver.received
    if (!received) return
    assert.isTrue(isGenuine(received, secret))
    assert.isFalse(isGenuine({ ...received, body: `${received.body} ` }, secret))
    assert.closeTo(received.timestamp, Date.now() / 1_000, 5)
    assert.equal(received.headers['content-type'], 'application/json')
    assert.containSubset(received.json, {
      id: received.id,
      type: 'contact.updated',
      tenantId: madrid(),
      version: 1,
      data: { id: contactId, tenantId: madrid(), name: 'Ana', version: 1 },
    })
    const [delivery, ...more] = await deliveriesOf(madrid())
    assert.isEmpty(more)
    assert.containSubset(delivery, {
      endpoint_id: id,
      state: 'delivered',
      status: 200,
      attempts: 1,
    })
    assert.containSubset(delivery?.tries, [{ status: 200, error: null, answer: 'thanks' }])
  })

  test('who waits for other events, is off, or belongs to another tenant hears nothing', async ({
    assert,
  }) => {
    const url = receiver.url
    await endpoint(['contact.created'])
    await given(madrid(), { url, events: ['contact.updated'], enabled: false })
    await given(world.chicago.id, { url, events: ['contact.updated'] })
    await given(world.paris.id, { url, events: ['contact.updated'] })
    await change()
    assert.isEmpty(receiver.received)
    for (const tenant of [world.madrid, world.paris, world.chicago]) {
      assert.isEmpty(await deliveriesOf(tenant.id))
    }
    const jobs = await rowsOf(madrid()).rows(
      `select 1 from jobs where name like 'listener:webhooks%'`
    )
    assert.isEmpty(jobs, 'nobody waits, so there is no job')
  })

  test('a job that runs twice makes one delivery', async ({ assert }) => {
    await endpoint()
    await change()
    await rowsOf(madrid()).change(`update outbox set state = 'pending'`)
    await rowsOf(madrid()).change(`delete from jobs`)
    await drainEvents()
    await drainJobs(0)
    assert.lengthOf(receiver.received, 1)
    assert.lengthOf(await deliveriesOf(madrid()), 1)
  })

  test('a failure is tried again later, under the same id, with a new signature', async ({
    assert,
  }) => {
    clock.freeze(clock.now())
    const { secret } = await endpoint()
    receiver.script.push(
      answer(500, {}, 'broken'),
      answer(302, { location: 'http://127.0.0.1/' }),
      cut
    )
    await change()
    assert.lengthOf(receiver.received, 1)
    await later({ seconds: 2 })
    assert.lengthOf(receiver.received, 1, 'too early')
    await later({ seconds: 10 })
    await later({ minutes: 1 })
    await later({ minutes: 3 })
    assert.lengthOf(receiver.received, 4)
    assert.lengthOf(new Set(receiver.received.map(({ id }) => id)), 1)
    assert.lengthOf(new Set(receiver.received.map(({ body }) => body)), 1)
    assert.lengthOf(new Set(receiver.received.map(({ signature }) => signature)), 4)
    assert.isTrue(receiver.received.every((one) => isGenuine(one, secret)))
    const [delivery] = await deliveriesOf(madrid())
    assert.containSubset(delivery, { state: 'delivered', attempts: 4 })
    assert.deepEqual(
      delivery?.tries.map(({ status, error }) => status ?? error),
      [500, 302, 'ECONNRESET', 200]
    )
    assert.equal(delivery?.tries[0]?.answer, 'broken')
  })

  test('a receiver says when it wants to be asked again, and others of its events wait too', async ({
    assert,
  }) => {
    clock.freeze(clock.now())
    await endpoint()
    receiver.script.push(answer(429, { 'retry-after': '600' }))
    await change()
    await change()
    assert.lengthOf(receiver.received, 1)
    await later({ minutes: 9 })
    assert.lengthOf(receiver.received, 1)
    await later({ minutes: 3 })
    await later({ minutes: 1 })
    assert.lengthOf(receiver.received, 3)
    assert.deepEqual(
      (await deliveriesOf(madrid())).map(({ state }) => state),
      ['delivered', 'delivered']
    )
  })

  test('after twelve tries in a day it has failed, and a person may send it again', async ({
    assert,
  }) => {
    clock.freeze(clock.now())
    const from = clock.now()
    const { id } = await endpoint()
    receiver.always = answer(500)
    await change()
    for (let tries = 1; tries < 12; tries += 1) {
      const [delivery] = await deliveriesOf(madrid())
      clock.freeze(clock.now().plus(delivery!.next_attempt_at!.getTime() - clock.now().toMillis()))
      await drainJobs(0)
    }
    assert.lengthOf(receiver.received, 12)
    const [delivery] = await deliveriesOf(madrid())
    assert.containSubset(delivery, { state: 'failed', attempts: 12, next_attempt_at: null })
    const hours = clock.now().diff(from).as('hours')
    assert.isTrue(hours >= 24 && hours < 27, String(hours))
    const row = await endpointOf(madrid(), id)
    assert.equal(row.pause_reason, 'failing')
  })

  test('410 pauses at once; nothing is kept for it', async ({ assert }) => {
    const { id } = await endpoint()
    receiver.script.push(answer(410))
    await change()
    await change()
    assert.lengthOf(receiver.received, 1)
    assert.equal((await endpointOf(madrid(), id)).pause_reason, 'gone')
    assert.deepEqual(
      (await deliveriesOf(madrid())).map(({ state }) => state),
      ['failed']
    )
    const entries = await rowsOf(madrid()).rows<{ after: object }>(
      `select after from audit_entries where action = 'webhook.paused' and subject_id = ?`,
      [id]
    )
    assert.deepEqual(entries[0]?.after, { reason: 'gone' })
  })

  test('only the beginning of a huge answer is read, and kept', async ({ assert }) => {
    await endpoint()
    receiver.always = (response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x\0')));
      }
      response.on('drain', more)
      more()
    }
    await change()
    const [delivery] = await deliveriesOf(madrid())
    assert.equal(delivery?.state, 'delivered')
    assert.equal(delivery?.tries[0]?.answer, 'x'.repeat(1_024))
  })

  test('an address that is not allowed any more is not called', async ({ assert }) => {
    await given(madrid(), { url: 'http://169.254.169.254/latest/', events: ['contact.updated'] })
    await given(madrid(), { url: 'http://127.0.0.1:1/', events: ['contact.updated'] })
    await change()
    const deliveries = await deliveriesOf(madrid())
    assert.deepEqual(
      deliveries.map(({ state, error }) => [state, error]),
      [
        ['pending', 'refused_address'],
        ['pending', 'refused_address'],
      ]
    )
  })
})
