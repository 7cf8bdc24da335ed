import { setTimeout as sleep } from 'node:timers/promises'
import { channelOf } from '#tests/support/demo_file'
import type { Proof } from '#tests/proof/support/proof'
import { productRows, type ProductRows } from '#tests/proof/support/product_rows'
import { leadPhone, Rig } from '#tests/proof/support/rig'

const SERIES = 80
const MOST_DELAY_MS = 1_000
const PAUSE_MS = 500
const SETTLE_MS = 5_000

/** Both run the same harmless job of the product; the lane of a row decides where it waits. */
const FLOODS = { bulk: 10, interactive: 1 }

interface Delay {
  lane: string
  ms: number
}

/**
 * One tenant has `--jobs` bulk jobs waiting and a tenth of it in the interactive lane. Meanwhile leads of another
 * write: none of that tenant's interactive jobs may begin a second late.
 */
export const prove: Proof = async (args) => {
  const jobs = args.number('jobs', 50_000)
  const leads = args.number('leads', 20)
  const rig = await Rig.prepare()
  let kept = false
  try {
    await rig.boot()
    const rows = await productRows(rig.dataDir)
    const [noisy, quiet] = rig.nexus.demo.organizations[0].tenants
    const alone = await delaysOf(rows, rig, quiet, leads, 0)
    for (const [lane, tenths] of Object.entries(FLOODS)) {
      await flood(rows, noisy.id, lane, Math.round((jobs * tenths) / 10))
    }
    const crowded = await delaysOf(rows, rig, quiet, leads, 1)
    const left = await waiting(rows, noisy.id)
    await rows.close()
    args.print(`alone: ${described(alone)}`)
    args.print(`beside the flood: ${described(crowded)}`)
    for (const [lane, count] of Object.entries(left)) args.print(`${lane}: ${count} still wait`)
    const worst = Math.max(...crowded.map(({ ms }) => ms))
    kept = crowded.length >= leads && worst < MOST_DELAY_MS && (left.bulk ?? 0) > 0
    return {
      summary:
        `fairness: beside ${jobs} jobs of another tenant ${crowded.length} interactive jobs ` +
        `began after ${worst} ms at most`,
      kept,
    }
  } finally {
    await rig.close(kept, args.print)
  }
}

/** How long each interactive job of the tenant waited for its first begin while the leads wrote. */
async function delaysOf(
  rows: ProductRows,
  rig: Rig,
  tenant: Rig['tenant'],
  leads: number,
  round: number
): Promise<Delay[]> {
  const [{ now }] = await rows.rows<{ now: Date }>(`select clock_timestamp() as now`)
  for (let lead = 0; lead < leads; lead++) {
    await rig.ycloud.inbound({
      channel: channelOf(tenant),
      from: leadPhone(SERIES + round, lead),
      text: 'Hola, ¿qué servicios tienen?',
    })
    await sleep(PAUSE_MS)
  }
  await sleep(SETTLE_MS)
  const delays = await rows.rows<Delay>(
    `select lane, round(extract(epoch from coalesce(started_at, clock_timestamp()) - created_at) * 1000)::int as ms
     from jobs where tenant_id = $1 and created_at >= $2 and lane = 'interactive' and run_at <= created_at
       and attempts <= 1`,
    [tenant.id, now]
  )
  return delays.sort((a, b) => a.ms - b.ms)
}

async function flood(rows: ProductRows, tenantId: string, lane: string, count: number) {
  await rows.rows(
    `insert into jobs (tenant_id, name, data, lane, run_at, created_at)
     select $1, 'modules.release_parked', '{"moduleId": "crm_sales"}', $2, now(), now()
     from generate_series(1, $3)`,
    [tenantId, lane, count]
  )
}

async function waiting(rows: ProductRows, tenantId: string): Promise<Record<string, number>> {
  const counts = await rows.rows<{ lane: string; count: number }>(
    `select lane, count(*)::int as count from jobs where tenant_id = $1 and state = 'queued' group by lane`,
    [tenantId]
  )
  return Object.fromEntries(counts.map(({ lane, count }) => [lane, count]))
}

function described(delays: readonly Delay[]): string {
  const at = (share: number) => delays[Math.floor((delays.length - 1) * share)]?.ms ?? Number.NaN
  return `${delays.length} jobs, median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`
}
