import { emit } from '#app/events/emit'
import { enqueue } from '#app/jobs/enqueue'
import { registry } from '#app/module_system/registry'
import { queueTicks } from '#app/scheduler/queue_ticks'
import { syncSchedules } from '#app/scheduler/sync_schedules'
import { transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { ranFor } from '#tests/functional/module_system/matrix/spies'
import type { Case, Seen } from '#tests/functional/module_system/matrix/surface'
import { drainEvents, drainJobs } from '#tests/support/drain_jobs'
import { rowsOf } from '#tests/support/rows'

/** True when each of them is; false when none is. Half of a surface is no answer. */
export async function all(verdicts: Promise<boolean>[]): Promise<boolean> {
  const seen = new Set(await Promise.all(verdicts))
  if (seen.size !== 1) throw new Error('some parts of the surface are on and some are off')
  return seen.has(true)
}

const parkedIn = async (tenantId: string, name: string) => {
  const rows = await rowsOf(tenantId).rows<{ state: string }>(
    `select state from jobs where name = ? order by created_at desc, id desc limit 1`,
    [name]
  )
  return rows[0]?.state === 'parked'
}

/** Runs where the module is on; where it is off it is parked. */
async function runsOrWaits(tenantId: string, name: string, begin: () => Promise<unknown>) {
  const job = registry.jobs.get(name)
  if (!job) throw new Error(`no job ${name}`)
  const ran = await ranFor(tenantId, job, 'handler', async () => {
    await begin()
    await drainJobs(0)
  })
  if (ran === (await parkedIn(tenantId, name))) throw new Error(`${name} neither ran nor waits`)
  return ran
}

export const jobs: Case = async ({ tenant, manifest }) => {
  const verdicts: boolean[] = []
  for (const { name } of manifest.jobs ?? []) {
    const begin = () =>
      tenancy.run(tenant.id, () => transaction((trx) => enqueue(trx, { name, data: {} })))
    verdicts.push(await runsOrWaits(tenant.id, name, begin))
  }
  return all(verdicts.map(async (one) => one))
}

export const listens: Case = async (seen) => {
  const verdicts: boolean[] = []
  for (const { name, event, mode } of seen.manifest.listens ?? []) {
    verdicts.push(await (mode === 'inline' ? inline(seen, name, event) : queued(seen, name, event)))
  }
  return all(verdicts.map(async (one) => one))
}

const tell = (tenantId: string, event: string) =>
  tenancy.run(tenantId, () => transaction((trx) => emit(trx, event, {})))

function queued({ tenant }: Seen, name: string, event: string) {
  return runsOrWaits(tenant.id, `listener:${name}`, async () => {
    await tell(tenant.id, event)
    await drainEvents()
  })
}

function inline({ tenant }: Seen, name: string, event: string) {
  const listener = registry.listenersOf(event).find((one) => one.name === name)
  if (!listener) throw new Error(`no listener ${name}`)
  return ranFor(tenant.id, listener, 'handler', async () => {
    await tell(tenant.id, event)
    await drainEvents()
  })
}

/** Its next tick comes where the module is on; where it is off there is none to come. */
export const schedules: Case = async ({ tenant, manifest }) => {
  const db = rowsOf(tenant.id)
  const verdicts: boolean[] = []
  for (const { name } of manifest.schedules ?? []) {
    const made = async () =>
      (await db.rows(`select id from jobs where schedule = ?`, [name])).length
    const before = await made()
    await syncSchedules()
    await db.change(
      `update schedules set next_at = '2026-01-01' where name = ? and next_at is not null`,
      [name]
    )
    await queueTicks()
    verdicts.push((await made()) > before)
  }
  return all(verdicts.map(async (one) => one))
}
