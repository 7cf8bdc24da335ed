import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { registry } from '#app/module_system/registry'
import { registerProbe } from '#tests/functional/module_system/probe/probe_module'
import { ran } from '#tests/functional/module_system/probe/ran'
import {
  ring,
  ringAddress,
  ringOf,
  type RingAddress,
} from '#tests/functional/module_system/probe/ring'
import { switchOff, switchOn } from '#tests/functional/module_system/probe/switch'
import { drainJobs } from '#tests/support/drain_jobs'
import { rowsOf, type TenantRows } from '#tests/support/rows'
import { createWorld, type World } from '#tests/support/world'

interface StoredEvent {
  dedupe_key: string
  type: string
  body: string
  state: string
  attempts: number
  last_error: string | null
}

const JOB = 'webhook:probe.rings'

test.group('Webhooks of modules', (group) => {
  let world: World
  let address: RingAddress
  let db: TenantRows

  const events = () =>
    db.rows<StoredEvent>(`select * from module_webhook_events order by received_at, id`)
  const jobs = () => db.rows<{ state: string }>(`select state from jobs where name = ?`, [JOB])
  const handled = () => ran.filter(({ part }) => part === 'webhook')

  group.each.setup(async ({ context }) => {
    registerProbe()
    world = await createWorld()
    db = rowsOf(world.madrid.id)
    await switchOn(world.madrid.id, 'probe')
    address = await ringAddress(context.client, world, world.madrid)
    ran.length = 0
    return () => clock.release()
  })

  test('what is genuine is stored with its job, then handled in its tenant', async ({ assert }) => {
    const answer = await ring(address, ringOf('one'))
    assert.equal(answer.status, 200)
    assert.deepEqual(await answer.json(), { received: true })
    assert.containSubset(await events(), [
      { dedupe_key: 'one', type: 'rang', body: ringOf('one'), state: 'stored' },
    ])
    assert.deepEqual(await jobs(), [{ state: 'queued' }])

    await drainJobs(0)
    assert.deepEqual(handled(), [{ part: 'webhook', tenantId: world.madrid.id, what: 'one' }])
    assert.containSubset(await events(), [{ state: 'processed', attempts: 1 }])
  })

  test('what is known is acknowledged and stored once, also fifty times at once', async ({
    assert,
  }) => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => ring(address, ringOf('one')))
    )
    const bodies = (await Promise.all(answers.map((one) => one.json()))) as object[]
    assert.lengthOf(
      bodies.filter((body) => !('duplicate' in body)),
      1
    )
    assert.deepInclude(bodies, { received: true, duplicate: true })
    assert.lengthOf(await events(), 1)
    assert.lengthOf(await jobs(), 1)
  })

  test('in this order: unknown 404, too large 413, refused 401, malformed 400', async ({
    assert,
  }) => {
    const huge = 'x'.repeat(1024 * 1024 + 1)
    for (const [part, other] of [
      ['/rings/', '/bells/'],
      ['/rings/', '/rings/x'],
      ['/probe/', '/nowhere/'],
    ] as const) {
      const nowhere = { ...address, url: address.url.replace(part, other) }
      assert.equal((await ring(nowhere, huge)).status, 404)
    }
    assert.equal((await ring(address, huge, 'wrong')).status, 413)
    assert.equal((await ring(address, 'no json', 'wrong')).status, 401)
    const unnamed = [ringOf(''), ringOf('x'.repeat(201)), '{"id":1,"type":"rang"}']
    const unstorable = [
      Buffer.from('7b226964223a2261ff222c2274797065223a2278227d', 'hex'),
      ringOf('\u0000'),
    ]
    for (const body of ['', 'no json', ...unnamed, ...unstorable]) {
      assert.equal((await ring(address, body)).status, 400)
    }
    assert.isEmpty(await events())
  })

  test('a broken verifier and what cannot be stored are 503: come again', async ({ assert }) => {
    assert.equal((await ring(address, 'crash')).status, 503)
    const job = registry.jobs.get(JOB)!
    registry.jobs.delete(JOB)
    try {
      const answer = await ring(address, ringOf('one'))
      assert.equal(answer.status, 503)
      assert.equal(answer.headers.get('retry-after'), '5')
    } finally {
      registry.jobs.set(JOB, job)
    }
    assert.isEmpty(await events())
    assert.equal((await ring(address, ringOf('one'))).status, 200)
  })

  test('off: 404 and nothing stored; what had come waits and is handled later', async ({
    assert,
  }) => {
    await ring(address, ringOf('before'))
    await switchOff(world.madrid.id, 'probe')
    assert.equal((await ring(address, ringOf('meanwhile'))).status, 404)
    await drainJobs(0)
    assert.isEmpty(handled())
    assert.deepEqual(await jobs(), [{ state: 'parked' }])

    await switchOn(world.madrid.id, 'probe')
    assert.equal((await ring(address, ringOf('after'))).status, 200)
    await drainJobs(0)
    assert.sameMembers(
      handled().map(({ what }) => what),
      ['before', 'after']
    )
  })

  test('what cannot be handled in ten tries is kept with its reason', async ({ assert }) => {
    await ring(address, ringOf('one', 'fail'))
    for (let attempt = 0; attempt < 10; attempt++) {
      await db.change(`update jobs set run_at = now() where name = ? and state = 'queued'`, [JOB])
      await drainJobs(0)
    }
    assert.containSubset(await events(), [
      { state: 'quarantined', attempts: 10, last_error: 'the handler is broken' },
    ])
    assert.deepEqual(await jobs(), [{ state: 'dead' }])
  })

  test('handled events are forgotten after 30 days, others are not', async ({ assert }) => {
    await ring(address, ringOf('old'))
    await drainJobs(0)
    await ring(address, ringOf('broken', 'fail'))
    await db.change(`update module_webhook_events set state = 'quarantined' where type = 'fail'`)
    clock.freeze(clock.now().plus({ days: 31 }))
    await ring(address, ringOf('new'))
    await drainJobs(0)
    assert.sameMembers(
      (await events()).map((one) => one.dedupe_key),
      ['broken', 'new']
    )
  })
})
