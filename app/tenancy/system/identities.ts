import type { Identity } from '#app/identity/contracts/identity'
import { selectOne } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'

type Condition = 'users.id = :value' | 'users.email = :value' | 'users.id = token.user_id'

const identityQuery = (condition: Condition, from = 'users') => `
  select users.id as "userId", users.name, users.email, users.status, users.locale, users.theme,
    users.super_admin as "superAdmin", users.default_tenant_id as "defaultTenantId",
    users.password_hash as "passwordHash",
    coalesce((
      select json_agg(json_build_object(
        'tenantId', tenants.id, 'organizationId', tenants.organization_id,
        'slug', tenants.slug, 'name', tenants.name, 'role', memberships.role
      ) order by tenants.name)
      from memberships
      join tenants on tenants.id = memberships.tenant_id and tenants.suspended_at is null
      where memberships.user_id = users.id
    ), '[]') as memberships
  from ${from} where ${condition}`

/** Sign-in and tokens: the one place that reads users of every tenant, before any tenant is known. */
export const identities = {
  byId(userId: string) {
    return selectOne<Identity>(systemDatabase(), identityQuery('users.id = :value'), {
      value: userId,
    })
  },

  byEmail(email: string) {
    return selectOne<Identity & { passwordHash: string | null }>(
      systemDatabase(),
      identityQuery('users.email = :value'),
      { value: email }
    )
  },

  byTokenHash(hash: string, now: Date) {
    return selectOne<Identity>(
      systemDatabase(),
      identityQuery(
        'users.id = token.user_id',
        `users, (select user_id from access_tokens
           where hash = :hash and (expires_at is null or expires_at > :now)) as token`
      ),
      { hash, now }
    )
  },
}
