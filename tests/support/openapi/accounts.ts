import { hashToken, makeToken } from '#app/identity/token'
import { accountOf, userIdOf } from '#tests/support/staff'
import { systemRows } from '#tests/support/system_rows'
import type { World } from '#tests/support/world'

/** The token of a link that was mailed to the tenant's secretary. */
export async function linkFor(world: World, purpose: 'reset' | 'verify'): Promise<string> {
  const token = makeToken('nxs')
  await systemRows(
    `insert into account_links (hash, purpose, user_id, email, created_at, expires_at)
     select ?, ?, id, email, now(), now() + interval '1 hour' from users where email = ?`,
    [hashToken(token), purpose, accountOf(world, world.madrid, 'secretary').email]
  )
  return token
}

/** The id of a session of the tenant's CEO, opened elsewhere. */
export async function addSession(world: World): Promise<string> {
  const [row] = await systemRows<{ id: string }>(
    `insert into sessions (hash, user_id, data, remembered, user_agent, address, created_at, last_seen_at, expires_at, ends_at)
     values (?, ?, '{}', false, 'Firefox/140.0', '203.0.113.7', now(), now(), now() + interval '1 hour',
       now() + interval '1 day') returning id`,
    [hashToken(makeToken('nxs')), await userIdOf(world, world.madrid, 'ceo')]
  )
  return row!.id
}
