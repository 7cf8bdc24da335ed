import {
  asInvitation,
  INVITATION_COLUMNS,
  INVITATION_STATE,
  type InvitationRow,
  type InvitationState,
} from '#app/people/queries/find_invitation'
import { timeCursor } from '#app/shared/http/key_cursor'
import type { Listing } from '#app/shared/http/listing'
import { clock } from '#app/shared/clock'
import { keyTime } from '#app/shared/key_time'
import { database, select, selectOne, type Client } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export interface InvitationFilters {
  state: InvitationState
}

type Listed = Parameters<typeof asInvitation>[0] & { key: string }

/** Invitations, newest first; one more than the limit. `q` looks in the address. */
export async function listInvitations({
  limit,
  cursor,
  filters,
  q,
}: Listing<InvitationFilters>): Promise<(InvitationRow & { key: string })[]> {
  const after = timeCursor(cursor)
  const rows = await select<Listed>(
    database(),
    `select ${INVITATION_COLUMNS}, ${keyTime('invitations.created_at')} as key
     from invitations
     where tenant_id = :tenantId
       ${filters.state ? `and ${INVITATION_STATE} = :state` : ''}
       ${q === null ? '' : 'and position(lower(:q) in email) > 0'}
       ${after ? 'and (created_at, id) < (cast(:at as timestamptz), cast(:id as uuid))' : ''}
     order by created_at desc, id desc
     limit :rows`,
    {
      tenantId: currentTenantId(),
      now: clock.now().toJSDate(),
      state: filters.state ?? null,
      q,
      ...after,
      rows: limit + 1,
    }
  )
  return rows.map(asInvitation)
}

/** How many invitations may still be taken. */
export async function openInvitations(client: Client): Promise<number> {
  const row = await selectOne<{ count: number }>(
    client,
    `select count(*)::int as count from invitations
     where tenant_id = :tenantId and accepted_at is null and revoked_at is null and expires_at > :now`,
    { tenantId: currentTenantId(), now: clock.now().toJSDate() }
  )
  return row?.count ?? 0
}
