import { select } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'
import type { Role } from '#app/identity/contracts/role'

/** By what a stream was opened; `proof` is the hash of the bearer token, or the id of the session. */
export interface StreamRight {
  via: 'token' | 'session'
  proof: string
  userId: string
  tenantId: string
}

export const streamRights = {
  /**
   * The roles these rights carry now, in their order; null where token or session are gone, the user is not active
   * or no longer a member, or the tenant is suspended. One statement for any number, because a process may hold thousands of streams.
   */
  async roles(rights: readonly StreamRight[], now: Date): Promise<(Role | null)[]> {
    const rows = await select<{ place: string; role: Role }>(
      systemDatabase(),
      `select asked.place, memberships.role
       from unnest(:via::text[], :proofs::text[], :users::uuid[], :tenants::uuid[]) with ordinality
         as asked (via, proof, user_id, tenant_id, place)
       join users on users.id = asked.user_id and users.status = 'active'
       join memberships on memberships.user_id = users.id and memberships.tenant_id = asked.tenant_id
         and memberships.suspended_at is null
       join tenants on tenants.id = asked.tenant_id and tenants.suspended_at is null
       where case asked.via
         when 'token' then exists (
           select 1 from access_tokens where hash = asked.proof and access_tokens.user_id = users.id
             and (expires_at is null or expires_at > :now)
         )
         else exists (select 1 from sessions where id = asked.proof and expires_at > :now)
       end`,
      {
        via: rights.map(({ via }) => via),
        proofs: rights.map(({ proof }) => proof),
        users: rights.map(({ userId }) => userId),
        tenants: rights.map(({ tenantId }) => tenantId),
        now,
      }
    )
    const roles = new Map(rows.map(({ place, role }) => [Number(place), role]))
    return rights.map((_, index) => roles.get(index + 1) ?? null)
  },
}
