import { test } from '@japa/runner'
import type { DomainEvent, EventHandler } from '#app/events/contracts/declaration'
import { emit } from '#app/events/emit'
import { Relay, relay } from '#app/events/relay'
import { bells, type Bell } from '#app/jobs/bells'
import { listenerJobName, registry } from '#app/module_system/registry'
import { correlate, currentRequestId } from '#app/shared/correlation'
import { transaction } from '#app/tenancy/database'
import { currentScope, tenancy } from '#app/tenancy/scope'
import { outboxRelay } from '#app/tenancy/system/outbox_relay'
import { QueueCase } from '#tests/functional/jobs/support/queue_case'
import { jobsOf } from '#tests/functional/jobs/support/test_jobs'
import { eventually } from '#tests/support/eventually'
import { rowsOf } from '#tests/support/rows'

const EVENT = 'test.happened'
const FAILING = 'test.happened_badly'

/** What listeners of the test did. They stay in the registry, where nobody else emits their events. */
const heard: Record<string, (DomainEvent & { requestId: string | null })[]> = {}
const hear =
  (name: string): EventHandler =>
  async (event) =>
    void (heard[name] ??= []).push({ ...event, requestId: currentRequestId() })

function declareListeners() {
  if (registry.listenersOf(EVENT).length > 0) return
  const given = (handler: EventHandler) => async () => ({ default: handler })
  registry.addDomain({
    id: 'test',
    listens: [
      { name: 'test.first', event: EVENT, mode: 'queued', handler: given(hear('first')) },
      { name: 'test.second', event: EVENT, mode: 'queued', handler: given(hear('second')) },
      {
        name: 'test.breaks',
        event: FAILING,
        mode: 'inline',
        handler: given(() => Promise.reject(new Error('broken'))),
      },
      { name: 'test.next', event: FAILING, mode: 'inline', handler: given(hear('next')) },
    ],
  })
}

test.group('Events | outbox', (group) => {
  const given = new QueueCase(group)
  const tenant = () => given.world.madrid.id

  group.setup(declareListeners)
  group.each.setup(() => {
    for (const name of Object.keys(heard)) delete heard[name]
    return () => relay.stop()
  })

  const state = (n: number, event = EVENT) =>
    tenancy.run(tenant(), () => transaction((trx) => emit(trx, event, { n })))
  const pending = async () =>
    (await rowsOf(tenant()).rows(`select id from outbox where state = 'pending'`)).length
  const numbers = (name: string) => (heard[name] ?? []).map(({ payload }) => Number(payload.n))
  const listenerJobs = async () => {
    const names = ['test.first', 'test.second'].map((name) => listenerJobName({ name }))
    return (await Promise.all(names.map((name) => jobsOf(tenant(), name)))).flat()
  }

  test('an event reaches each listener once, with its request’s id', async ({ assert }) => {
    await given.work()
    relay.start()
    await correlate({ requestId: 'the-request' }, () => state(1))
    await eventually('both heard it', () => heard.first?.length && heard.second?.length)
    await eventually('the jobs are done', async () =>
      (await listenerJobs()).every((job) => job.state === 'done')
    )
    assert.lengthOf(await listenerJobs(), 2)
    assert.deepEqual([numbers('first'), numbers('second')], [[1], [1]])
    assert.include(heard.first![0], {
      name: EVENT,
      v: 1,
      tenantId: tenant(),
      requestId: 'the-request',
    })
    assert.match(heard.first![0]!.occurredAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  })

  test('what was rolled back has not happened', async ({ assert }) => {
    const failing = tenancy.run(tenant(), () =>
      transaction(async (trx) => {
        await emit(trx, EVENT, { n: 1 })
        throw new Error('changed my mind')
      })
    )
    await assert.rejects(() => failing, 'changed my mind')
    relay.start()
    await relay.stop()
    assert.isEmpty(await listenerJobs())
    assert.equal(await pending(), 0)
  })

  test('two relays at once dispatch each event once', async ({ assert }) => {
    for (let n = 0; n < 60; n++) await state(n)
    const relays = [new Relay(), new Relay(), new Relay()]
    for (const one of relays) one.start()
    await eventually('nothing is pending', async () => (await pending()) === 0)
    await Promise.all(relays.map((one) => one.stop()))
    assert.lengthOf(await listenerJobs(), 120)
  })

  test('a relay that dies in the middle leaves its events to the next one', async ({ assert }) => {
    await state(1)
    const dying = outboxRelay.dispatch(10, async (events, trx) => {
      for (const { id, tenantId, requestId, ...data } of events) {
        const job = { tenantId, data, requestId, lane: 'default' as const, maxAttempts: 3 }
        await outboxRelay.addJob(trx, { ...job, name: 'test.half', dedupeKey: id })
      }
      throw new Error('killed')
    })
    await assert.rejects(() => dying, 'killed')
    assert.equal(await pending(), 1)
    assert.isEmpty(await jobsOf(tenant(), 'test.half'))
    relay.start()
    await relay.stop()
    assert.lengthOf(await listenerJobs(), 2)
  })

  test('an event with a smaller id that is committed later is not lost', async ({ assert }) => {
    const emitted = Promise.withResolvers<void>()
    const commit = Promise.withResolvers<void>()
    const slow = tenancy.run(tenant(), () =>
      transaction(async (trx) => {
        await emit(trx, EVENT, { n: 1 })
        emitted.resolve()
        await commit.promise
      })
    )
    await emitted.promise
    await state(2)
    relay.start()
    await eventually('the later one is dispatched', async () => (await listenerJobs()).length === 2)
    commit.resolve()
    await slow
    await eventually('the earlier one too', async () => (await listenerJobs()).length === 4)
    assert.equal(await pending(), 0)
  })

  test('a broken inline listener keeps neither the next one nor the next event', async ({
    assert,
  }) => {
    relay.start()
    await state(1, FAILING)
    await state(2, FAILING)
    await eventually('the next one heard both', () => numbers('next').length === 2)
    assert.deepEqual(numbers('next'), [1, 2])
  })

  test('the bell of a listener’s job carries that job', async ({ assert }) => {
    const rung: Bell[] = []
    bells.use({ ring: (bell) => rung.push(bell), listen: async () => {}, close: async () => {} })
    await state(1)
    relay.start()
    await relay.stop()
    const ids = (await listenerJobs()).map(({ id }) => id)
    assert.sameMembers(
      rung.map(({ jobId }) => jobId),
      ids
    )
  })

  test('listeners do not inherit the scope of whoever woke the relay', async ({ assert }) => {
    const scopes: (string | null | undefined)[] = []
    const original = outboxRelay.dispatch
    outboxRelay.dispatch = (limit, callback) => {
      scopes.push(currentScope()?.tenantId)
      return original.call(outboxRelay, limit, callback)
    }
    relay.start()
    await state(1)
    await eventually('it is dispatched', async () => (await pending()) === 0)
    outboxRelay.dispatch = original
    assert.deepEqual([...new Set(scopes)], [undefined])
  })
})
