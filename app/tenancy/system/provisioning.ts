import hash from '@adonisjs/core/services/hash'
import type { Locale } from '#app/shared/contracts/locale'
import type { Role } from '#app/identity/contracts/role'
import { execute, executeOne, selectOne } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'

export interface NewTenant {
  organizationId: string
  slug: string
  name: string
  timeZone: string
  currency: string
  language: Locale
}

export interface NewUser {
  name: string
  email: string
  defaultTenantId: string | null
  superAdmin?: boolean
  locale?: Locale
}

async function idOf(sql: string, bindings: Record<string, string | boolean | null>) {
  const row = await selectOne<{ id: string }>(systemDatabase(), sql, bindings)
  if (!row) throw new Error('Nothing was created')
  return row.id
}

/** Makes organizations, tenants and users: what stands above any tenant. Repeating it changes nothing. */
export const provisioning = {
  async organization(name: string, { publicRegistration = false } = {}): Promise<string> {
    const known = await selectOne<{ id: string }>(
      systemDatabase(),
      `select id from organizations where name = ?`,
      [name]
    )
    if (known) return known.id
    return idOf(
      `insert into organizations (name, public_registration) values (:name, :publicRegistration) returning id`,
      { name, publicRegistration }
    )
  },

  async setAdminTokenHash(organizationId: string, tokenHash: string) {
    await executeOne(
      systemDatabase(),
      `update organizations set admin_token_hash = :tokenHash where id = :organizationId`,
      { organizationId, tokenHash }
    )
  },

  tenant(tenant: NewTenant): Promise<string> {
    return idOf(
      `insert into tenants (organization_id, slug, name, time_zone, currency, language)
       values (:organizationId, :slug, :name, :timeZone, :currency, :language)
       on conflict (slug) do update set slug = excluded.slug returning id`,
      { ...tenant }
    )
  },

  user(user: NewUser): Promise<string> {
    return idOf(
      `insert into users (name, email, default_tenant_id, super_admin, locale)
       values (:name, :email, :defaultTenantId, :superAdmin, :locale)
       on conflict (email) do update set email = excluded.email returning id`,
      { ...user, superAdmin: user.superAdmin ?? false, locale: user.locale ?? null }
    )
  },

  async membership(tenantId: string, userId: string, role: Role) {
    await execute(
      systemDatabase(),
      `insert into memberships (tenant_id, user_id, role) values (:tenantId, :userId, :role)
       on conflict (tenant_id, user_id) do nothing`,
      { tenantId, userId, role }
    )
  },

  async setPassword(userId: string, password: string) {
    await executeOne(
      systemDatabase(),
      `update users set password_hash = :hashed where id = :userId`,
      { userId, hashed: await hash.make(password) }
    )
  },

  /** Also false for a hash with the parameters of an earlier release: it is then set anew. */
  async checkPassword(userId: string, password: string): Promise<boolean> {
    const row = await selectOne<{ hashed: string | null }>(
      systemDatabase(),
      `select password_hash as hashed from users where id = ?`,
      [userId]
    )
    if (!row?.hashed || hash.needsReHash(row.hashed)) return false
    return hash.verify(row.hashed, password)
  },

  /** The user a token belongs to, whether or not it has run out. */
  async ownerOfToken(tokenHash: string): Promise<string | null> {
    const row = await selectOne<{ userId: string }>(
      systemDatabase(),
      `select user_id as "userId" from access_tokens where hash = ?`,
      [tokenHash]
    )
    return row?.userId ?? null
  },
}
