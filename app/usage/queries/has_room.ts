import { registry } from '#app/module_system/registry'
import { clock } from '#app/shared/clock'
import { selectOne, type Client } from '#app/tenancy/database'
import { lockByName } from '#app/tenancy/lock_by_name'
import { currentTenant } from '#app/tenancy/queries/current_tenant'
import { currentTenantId } from '#app/tenancy/scope'
import { meterLimit } from '#app/usage/contracts/meter'
import { usedByDay } from '#app/usage/queries/used_by_day'

/** With so much room nobody fills it between asking and recording. */
const AMPLE = 1_000

/** Whether the current tenant may use so much more of a meter. Without a limit it always may. */
export async function hasRoom(meter: string, amount: number, client: Client): Promise<boolean> {
  const limit = await limitOf(meter, client)
  if (limit === null) return true
  const room = limit - (await usedSoFar(meter, client))
  if (room >= amount + AMPLE) return true
  if (!client.isTransaction) return room >= amount
  await lockByName(client, `usage:${currentTenantId()}/${meter}`)
  return limit - (await usedSoFar(meter, client)) >= amount
}

async function limitOf(meter: string, client: Client): Promise<number | null> {
  const row = await selectOne<{ value: number }>(
    client,
    `select value from tenant_limits where tenant_id = :tenantId and name = :name`,
    { tenantId: currentTenantId(), name: meterLimit(meter) }
  )
  return row?.value ?? null
}

/** This month, or for good where nothing is ever forgotten. */
async function usedSoFar(meter: string, client: Client): Promise<number> {
  const declared = registry.meters.get(meter)
  if (!declared) throw new Error(`Nobody declares the meter "${meter}"`)
  if (declared.kind === 'level') return (await declared.measure()).default(client)
  const { timeZone } = await currentTenant(client)
  const now = clock.now().setZone(timeZone)
  const from = now.startOf('month').toFormat('yyyy-MM-dd')
  const used = await usedByDay({ from, to: now.toFormat('yyyy-MM-dd'), timeZone }, client)
  const { days = new Map<string, number>(), before = 0 } = used.get(meter) ?? {}
  return [...days.values()].reduce((sum, one) => sum + one, declared.kind === 'total' ? before : 0)
}
