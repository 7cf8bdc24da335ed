import { clock } from '#app/shared/clock'
import { database, selectOne, type Client } from '#app/tenancy/database'
import type { LimitName } from '#app/tenancy/limits/limits'
import { currentTenantId } from '#app/tenancy/scope'

export type CountedLimit = Exclude<LimitName, 'liveStreams'>

const COUNTS: Record<CountedLimit, string> = {
  contacts: `(select count(*) from contacts where tenant_id = :tenantId)`,
  services: `(select count(*) from services where tenant_id = :tenantId)`,
  professionals: `(select count(*) from professionals where tenant_id = :tenantId)`,
  webChatSessionsPerDay: `(select count(*) from contact_identities
    where tenant_id = :tenantId and kind = 'visitor' and valid_from > cast(:dayAgo as timestamptz))`,
}

/** How many rows the tenant has of each of these, in one statement. */
async function countsOf<Name extends CountedLimit>(
  names: readonly Name[],
  client: Client
): Promise<Record<Name, number>> {
  const row = await selectOne<Record<Name, string>>(
    client,
    `select ${names.map((name) => `${COUNTS[name]} as "${name}"`).join(', ')}`,
    { tenantId: currentTenantId(), dayAgo: clock.now().minus({ days: 1 }).toJSDate() }
  )
  const counts = names.map((name) => [name, Number(row?.[name] ?? 0)])
  return Object.fromEntries(counts) as Record<Name, number>
}

/** How many rows the tenant has of what is limited. */
export const usageOf = async (name: CountedLimit, client: Client = database()): Promise<number> =>
  (await countsOf([name], client))[name]

/** The same of everything that is limited. */
export const allUsage = (client: Client = database()): Promise<Record<CountedLimit, number>> =>
  countsOf(Object.keys(COUNTS) as CountedLimit[], client)
