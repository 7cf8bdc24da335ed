import { select } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'
import type { Membership } from '#app/identity/contracts/identity'
import { CUSTOM_ROLE, TEAM } from '#app/tenancy/system/identities'

/** By what a stream was opened; `proof` is the hash of the bearer token, or of the session's secret. */
export interface StreamRight {
  via: 'token' | 'session'
  proof: string
  userId: string
  tenantId: string
}

/** What a membership gives now. */
export type HeldNow = Pick<Membership, 'tenantId' | 'role' | 'customRole' | 'team'>

export const streamRights = {
  /**
   * What these rights stand on now, in their order; null where token or session are gone, the user is not active
   * or no longer a member, or the tenant is suspended. One statement for any number, because a process may hold thousands of streams.
   */
  async memberships(rights: readonly StreamRight[], now: Date): Promise<(HeldNow | null)[]> {
    const rows = await select<HeldNow & { place: string }>(
      systemDatabase(),
      `select asked.place, memberships.tenant_id as "tenantId", memberships.role,
         case when memberships.custom_role_id is not null then ${CUSTOM_ROLE} end as "customRole",
         ${TEAM} as team
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
         else exists (
           select 1 from sessions where hash = asked.proof and sessions.user_id = users.id and expires_at > :now
         )
       end`,
      {
        via: rights.map(({ via }) => via),
        proofs: rights.map(({ proof }) => proof),
        users: rights.map(({ userId }) => userId),
        tenants: rights.map(({ tenantId }) => tenantId),
        now,
      }
    )
    const held = new Map(rows.map(({ place, ...one }) => [Number(place), one]))
    return rights.map((_, index) => held.get(index + 1) ?? null)
  },
}
