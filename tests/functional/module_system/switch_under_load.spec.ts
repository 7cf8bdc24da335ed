import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import { emit } from '#app/events/emit'
import { relay } from '#app/events/relay'
import { bells } from '#app/jobs/bells'
import { MemoryBells } from '#app/jobs/drivers/memory_bells'
import { enqueue } from '#app/jobs/enqueue'
import { Worker } from '#app/jobs/worker'
import { transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { registerProbe } from '#tests/functional/module_system/probe/probe_module'
import { ran } from '#tests/functional/module_system/probe/ran'
import { ring, ringAddress, ringOf } from '#tests/functional/module_system/probe/ring'
import { switchOff, switchOn } from '#tests/functional/module_system/probe/switch'
import { eventually } from '#tests/support/eventually'
import { rowsOf } from '#tests/support/rows'
import { createWorld } from '#tests/support/world'

const SWITCHES = 30
const OF_EACH_KIND = 500
const AT_ONCE = 5

test.group('Switching under load', (group) => {
  let worker: Worker

  group.each.setup(async () => {
    registerProbe()
    const driver = new MemoryBells()
    bells.use(driver)
    worker = new Worker()
    await driver.listen((bell) => worker.onBell(bell))
    return async () => {
      await worker.stop(5_000)
      await relay.stop()
      await driver.close()
    }
  })

  test('thirty times off and on while work arrives: all of it runs, each exactly once', async ({
    client,
    assert,
  }) => {
    const world = await createWorld()
    const tenantId = world.madrid.id
    await switchOn(tenantId, 'probe')
    const address = await ringAddress(client, world, world.madrid)
    ran.length = 0
    worker.start()
    relay.start()

    const inTenant = (work: Parameters<typeof transaction<void>>[0]) =>
      tenancy.run(tenantId, () => transaction(work))
    const job = (id: string) =>
      inTenant(async (trx) => void (await enqueue(trx, { name: 'probe.job', data: { id } })))
    const event = (id: string) => inTenant((trx) => emit(trx, 'probe.rang', { id }))
    let refused = 0
    /** As a provider does: comes again until it is told that the event was received. */
    const webhook = async (id: string) => {
      for (;;) {
        const { status } = await ring(address, ringOf(id))
        if (status === 200) return
        if (status !== 404) throw new Error(`answered ${status}`)
        refused++
        await sleep(20)
      }
    }

    const pour = async (send: (id: string) => Promise<void>, kind: string) => {
      const ids = Array.from({ length: OF_EACH_KIND }, (_, index) => `${kind} ${index}`)
      const lanes = Array.from({ length: AT_ONCE }, async () => {
        for (let id = ids.shift(); id !== undefined; id = ids.shift()) await send(id)
      })
      await Promise.all(lanes)
    }
    const toggle = async () => {
      for (let round = 0; round < SWITCHES; round++) {
        await switchOff(tenantId, 'probe')
        await sleep(10)
        await switchOn(tenantId, 'probe')
        await sleep(20)
      }
    }
    await Promise.all([pour(job, 'job'), pour(event, 'event'), pour(webhook, 'webhook'), toggle()])

    const open = () =>
      rowsOf(tenantId).rows<{ name: string; state: string }>(
        `select name, state from jobs where state <> 'done' and name not like 'modules.%'`
      )
    await eventually('nothing waits', async () => (await open()).length === 0, { within: 60_000 })
    for (const part of ['job', 'queued listener', 'webhook']) {
      const what = ran.filter((one) => one.part === part).map((one) => one.what)
      assert.lengthOf(what, OF_EACH_KIND, part)
      assert.equal(new Set(what).size, OF_EACH_KIND, part)
    }
    assert.isAbove(refused, 0)
  }).timeout(120_000)
})
