import { clock } from '#app/shared/clock'
import { database, selectOne, type Client } from '#app/tenancy/database'
import type { LimitName } from '#app/tenancy/limits/limits'
import { currentTenantId } from '#app/tenancy/scope'

export type CountedLimit = Exclude<LimitName, 'liveStreams'>

const COUNTS: Record<CountedLimit, string> = {
  contacts: `select count(*) as used from contacts where tenant_id = :tenantId`,
  services: `select count(*) as used from services where tenant_id = :tenantId`,
  professionals: `select count(*) as used from professionals where tenant_id = :tenantId`,
  webChatSessionsPerDay: `select count(*) as used from contact_identities
    where tenant_id = :tenantId and kind = 'visitor' and valid_from > cast(:dayAgo as timestamptz)`,
}

/** How many rows the tenant has of what is limited. */
export async function usageOf(name: CountedLimit, client: Client = database()): Promise<number> {
  const row = await selectOne<{ used: string }>(client, COUNTS[name], {
    tenantId: currentTenantId(),
    ...(name === 'webChatSessionsPerDay' && {
      dayAgo: clock.now().minus({ days: 1 }).toJSDate(),
    }),
  })
  return Number(row?.used ?? 0)
}
