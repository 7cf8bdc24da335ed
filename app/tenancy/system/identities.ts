import type { Credential, Identity } from '#app/identity/contracts/identity'
import { Batcher } from '#app/shared/batcher'
import { select, selectOne } from '#app/tenancy/database'
import { prepared } from '#app/tenancy/statement'
import { systemDatabase } from '#app/tenancy/system/database'

/**
 * What stands behind the role `custom`, as JSON: for a row of this table, which names it by `custom_role_id`, beside its
 * `tenants`.
 */
export const customRoleOf = (table: 'memberships' | 'invitations') => `(
    select json_build_object('id', roles.id, 'name', roles.name, 'grants', coalesce((
      select json_object_agg(granted.permission, granted.reach) from role_permissions granted
      where granted.role_id = roles.id
    ), '{}'))
    from roles
    where roles.id = ${table}.custom_role_id and roles.organization_id = tenants.organization_id
  )`

export const CUSTOM_ROLE = customRoleOf('memberships')

export const TEAM = `(
    select coalesce(json_agg(distinct peers.user_id), '[]')
    from team_members mine
    join team_members peers on peers.tenant_id = mine.tenant_id and peers.team_id = mine.team_id
    where mine.tenant_id = memberships.tenant_id and mine.user_id = memberships.user_id
  )`

const IDENTITY = `users.id as "userId", users.name, users.email, users.status, users.locale, users.theme,
  users.super_admin as "superAdmin", users.default_tenant_id as "defaultTenantId",
  coalesce((
    select json_agg(json_build_object(
      'tenantId', tenants.id, 'organizationId', tenants.organization_id,
      'slug', tenants.slug, 'name', tenants.name, 'role', memberships.role,
      'customRole', case when memberships.custom_role_id is not null then ${CUSTOM_ROLE} end,
      'team', ${TEAM}
    ) order by tenants.name)
    from memberships
    join tenants on tenants.id = memberships.tenant_id and tenants.suspended_at is null
    where memberships.user_id = users.id and memberships.suspended_at is null
  ), '[]') as memberships`

/** Somebody who may prove a password. */
export interface KnownIdentity extends Identity {
  passwordHash: string | null
  /** Rises with whatever ends all access of this user. */
  accessEpoch: number
}

const BY_EMAIL = `select ${IDENTITY}, users.password_hash as "passwordHash", users.access_epoch as "accessEpoch"
  from users where users.email = :email and users.kind = 'person'`

const BY_IDS = prepared(`select ${IDENTITY} from users where users.id = any(:ids::uuid[])`)

const BY_TOKENS = prepared(`
  select token.hash as "tokenHash", ${IDENTITY},
    json_build_object('id', token.id, 'kind', token.kind, 'name', token.name, 'scopes', token.scopes,
      'lastUsedAt', token.last_used_at) as credential
  from access_tokens token join users on users.id = token.user_id
  where token.hash = any(:hashes) and (token.expires_at is null or token.expires_at > :now)`)

/** Requests of one moment share a statement: nobody is answered from before the moment of asking. */
const TOGETHER = { most: 100, atOnce: 2 }

const ids = new Batcher<string, Identity | null>(async (asked) => {
  const rows = await select<Identity>(systemDatabase(), BY_IDS, { ids: distinct(asked) })
  const found = new Map(rows.map((row) => [row.userId, row]))
  return asked.map((id) => found.get(id) ?? null)
}, TOGETHER)

export type TokenIdentity = Identity & { credential: Credential }

const tokens = new Batcher<{ hash: string; now: Date }, TokenIdentity | null>(async (asked) => {
  const hashes = distinct(asked.map(({ hash }) => hash))
  const now = asked.at(-1)?.now ?? null
  const rows = await select<TokenIdentity & { tokenHash: string }>(systemDatabase(), BY_TOKENS, {
    hashes,
    now,
  })
  const found = new Map(rows.map(({ tokenHash, ...identity }) => [tokenHash, identity]))
  return asked.map(({ hash }) => found.get(hash) ?? null)
}, TOGETHER)

const distinct = (values: readonly string[]) => [...new Set(values)]

/** Sign-in and tokens: the one place that reads users of every tenant, before any tenant is known. */
export const identities = {
  byId: (userId: string) => ids.add(userId),

  byEmail: (email: string) => selectOne<KnownIdentity>(systemDatabase(), BY_EMAIL, { email }),

  byTokenHash: (hash: string, now: Date) => tokens.add({ hash, now }),
}
