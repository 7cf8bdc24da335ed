import { recordAudit } from '#app/audit/record_audit'
import type { OrganizationActor } from '#app/organizations/contracts/organization_actor'
import { tenantSlug } from '#app/setup/tenant_slug'
import { clock } from '#app/shared/clock'
import { LIMITS } from '#app/shared/limits'
import type { Transaction } from '#app/tenancy/database'
import { systemTransaction } from '#app/tenancy/system/database'
import { organizationTenants, type TenantFacts } from '#app/tenancy/system/organization_tenants'

export interface NewTenant extends TenantFacts {
  /** Made of the name when absent. */
  slug?: string
}

export type CreateResult =
  | { kind: 'created'; id: string }
  | { kind: 'slug_taken' }
  | { kind: 'limit_reached'; value: number }

/** A new tenant of the actor's organization, with a web chat, open to all CEOs of the organization. */
export function createTenant(
  { organizationId }: OrganizationActor,
  { slug: wanted, ...facts }: NewTenant
): Promise<CreateResult> {
  const most = LIMITS.list.tenantsOfOrganization
  return systemTransaction(async (trx): Promise<CreateResult> => {
    if ((await organizationTenants.countAlone(trx, organizationId)) >= most) {
      return { kind: 'limit_reached', value: most }
    }
    const now = clock.now().toJSDate()
    const slug = wanted ?? (await freeSlug(trx, tenantSlug(facts.name)))
    const id = await organizationTenants.add(trx, { ...facts, organizationId, slug, now })
    if (id === null) return { kind: 'slug_taken' }
    await organizationTenants.joinCeos(trx, organizationId, id, now)
    const subject = { type: 'tenant', id }
    await recordAudit(
      { action: 'tenant.created', subject, after: { ...facts, slug }, tenantId: id },
      trx
    )
    return { kind: 'created', id }
  })
}

async function freeSlug(trx: Transaction, wanted: string): Promise<string> {
  const taken = await organizationTenants.slugsLike(trx, wanted)
  let slug = wanted
  for (let n = 2; taken.has(slug); n++) slug = `${wanted}-${n}`
  return slug
}
