import { enqueue } from '#app/jobs/enqueue'
import { clock } from '#app/shared/clock'
import { selectOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** However fast a lead goes on writing, the first message does not wait longer than this. */
const LONGEST_WAIT_MS = 6_000

/**
 * Makes the agent answer once the lead has paused. A burst has one waiting turn, whose due time moves with each
 * message; the due time in the row decides, the job's own time is only when it looks next.
 */
export async function scheduleTurn(
  trx: Transaction,
  { conversationId, pauseSeconds }: { conversationId: string; pauseSeconds: number }
) {
  const now = clock.now()
  const debounce = pauseSeconds * 1_000
  const dueAt = now.plus({ milliseconds: debounce }).toJSDate()
  const latest = now.plus({ milliseconds: Math.max(LONGEST_WAIT_MS, debounce) }).toJSDate()
  const turn = await selectOne<{ id: string }>(
    trx,
    `insert into agent_turns (tenant_id, conversation_id, due_at, created_at)
     values (:tenantId, :conversationId, :dueAt, :now)
     on conflict (tenant_id, conversation_id) where state = 'waiting'
     do update set due_at = least(:dueAt, agent_turns.created_at + (:latest::timestamptz - :now::timestamptz))
     returning id`,
    { tenantId: currentTenantId(), conversationId, dueAt, latest, now: now.toJSDate() }
  )
  if (!turn) throw new Error('A turn could not be scheduled')
  await enqueue(trx, {
    name: 'agent.run_turn',
    data: { turnId: turn.id },
    dedupeKey: `turn:${turn.id}`,
    runAt: dueAt,
  })
}
