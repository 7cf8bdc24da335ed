import { randomBytes } from 'node:crypto'
import type { Membership } from '#app/identity/contracts/identity'
import type { MembershipRole } from '#app/identity/contracts/role'
import type { Locale } from '#app/shared/contracts/locale'
import { execute, select, selectOne, type Transaction } from '#app/tenancy/database'
import { CUSTOM_ROLE } from '#app/tenancy/system/identities'
import { systemDatabase } from '#app/tenancy/system/database'

export interface TenantFacts {
  name: string
  timeZone: string
  currency: string
  language: Locale
}

export interface OwnedTenant extends TenantFacts {
  id: string
  slug: string
  version: number
  suspendedAt: Date | null
  suspendedBy: 'operator' | 'organization' | null
  createdAt: Date
  /** Of the user who asks. */
  role: MembershipRole
  customRole: Membership['customRole']
}

const OWNED = `
  select tenants.id, tenants.slug, tenants.name, tenants.time_zone as "timeZone", tenants.currency, tenants.language,
    tenants.version, tenants.suspended_at as "suspendedAt", tenants.suspended_by as "suspendedBy",
    tenants.created_at as "createdAt", memberships.role,
    case when memberships.custom_role_id is not null then ${CUSTOM_ROLE} end as "customRole"
  from tenants
  join memberships on memberships.tenant_id = tenants.id and memberships.user_id = :userId
    and memberships.suspended_at is null
  where tenants.organization_id = :organizationId`

/** The tenants of an organization, as one of its people keeps them; closed ones too, which no scope shows. */
export const organizationTenants = {
  /** Where the user is a member. */
  of: (organizationId: string, userId: string) =>
    select<OwnedTenant>(systemDatabase(), `${OWNED} order by tenants.name, tenants.id`, {
      organizationId,
      userId,
    }),

  find: (trx: Transaction, organizationId: string, userId: string, tenantId: string) =>
    selectOne<OwnedTenant>(trx, `${OWNED} and tenants.id = :tenantId for update of tenants`, {
      organizationId,
      userId,
      tenantId,
    }),

  /** How many the organization has; others who ask wait until the transaction ends. */
  async countAlone(trx: Transaction, organizationId: string): Promise<number> {
    await selectOne(trx, `select 1 from organizations where id = ? for update`, [organizationId])
    const row = await selectOne<{ count: number }>(
      trx,
      `select count(*)::int as count from tenants where organization_id = ?`,
      [organizationId]
    )
    return row?.count ?? 0
  },

  /** null: the slug is another tenant's. */
  async add(
    trx: Transaction,
    tenant: TenantFacts & { organizationId: string; slug: string; now: Date }
  ): Promise<string | null> {
    const row = await selectOne<{ id: string }>(
      trx,
      `insert into tenants (organization_id, slug, name, time_zone, currency, language, created_at)
       values (:organizationId, :slug, :name, :timeZone, :currency, :language, :now)
       on conflict (slug) do nothing returning id`,
      { ...tenant }
    )
    if (!row) return null
    await execute(
      trx,
      `insert into channels (tenant_id, provider, name, key, created_at)
       values (:tenantId, 'webchat', 'Web', :key, :now)`,
      { tenantId: row.id, key: randomBytes(16).toString('hex'), now: tenant.now }
    )
    return row.id
  },

  /** Everybody who is an active CEO of one of its tenants is one of the new tenant too. */
  joinCeos: (trx: Transaction, organizationId: string, tenantId: string, now: Date) =>
    execute(
      trx,
      `insert into memberships (tenant_id, user_id, role, created_at)
       select distinct on (memberships.user_id) cast(:tenantId as uuid), memberships.user_id, 'ceo',
         cast(:now as timestamptz)
       from memberships join tenants on tenants.id = memberships.tenant_id
       where tenants.organization_id = :organizationId and memberships.role = 'ceo'
         and memberships.suspended_at is null
       on conflict (tenant_id, user_id) do nothing`,
      { organizationId, tenantId, now }
    ),

  slugsLike: async (trx: Transaction, wanted: string): Promise<Set<string>> => {
    const rows = await select<{ slug: string }>(
      trx,
      `select slug from tenants where starts_with(slug, :wanted)`,
      { wanted }
    )
    return new Set(rows.map(({ slug }) => slug))
  },

  change: (trx: Transaction, tenantId: string, facts: TenantFacts) =>
    execute(
      trx,
      `update tenants set name = :name, time_zone = :timeZone, currency = :currency, language = :language,
         version = version + 1
       where id = :tenantId`,
      { tenantId, ...facts }
    ),

  setSuspended: (trx: Transaction, tenantId: string, since: Date | null) =>
    execute(
      trx,
      `update tenants set suspended_at = :since,
         suspended_by = case when cast(:since as timestamptz) is not null then 'organization' end,
         version = version + 1
       where id = :tenantId`,
      { tenantId, since }
    ),
}
