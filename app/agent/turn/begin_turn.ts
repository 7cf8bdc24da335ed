import { clock } from '#app/shared/clock'
import { selectOne, transaction, executeOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export interface Turn {
  id: string
  conversationId: string
  /** Grows with every begin: a worker that was thought dead cannot write into the turn any more. */
  fence: number
  /** The burst: inbound messages after `fromPosition`, up to and including `uptoPosition`. */
  fromPosition: string
  uptoPosition: string
}

export type BeginResult =
  { kind: 'begun'; turn: Turn } | { kind: 'wait'; until: Date } | { kind: 'over' }

interface TurnRow {
  id: string
  conversationId: string
  state: 'waiting' | 'running' | 'done' | 'skipped' | 'failed'
  dueAt: Date
  fence: number
  fromPosition: string | null
  uptoPosition: string | null
}

const ANOTHER_IS_RUNNING_MS = 400

/**
 * Starts a waiting turn that is due, or takes over a running one whose worker died. One turn at a time runs in a
 * conversation: the row of the conversation is locked while this is decided.
 */
export function beginTurn(turnId: string): Promise<BeginResult> {
  return transaction(async (trx) => {
    const turn = await lockTurn(trx, turnId)
    const now = clock.now()
    if (!turn || turn.state === 'done' || turn.state === 'skipped' || turn.state === 'failed') {
      return { kind: 'over' }
    }
    if (turn.state === 'waiting' && turn.dueAt > now.toJSDate()) {
      return { kind: 'wait', until: turn.dueAt }
    }
    if (turn.state === 'waiting' && (await anotherIsRunning(trx, turn))) {
      return { kind: 'wait', until: now.plus({ milliseconds: ANOTHER_IS_RUNNING_MS }).toJSDate() }
    }
    return { kind: 'begun', turn: await start(trx, turn, now.toJSDate()) }
  })
}

async function lockTurn(trx: Transaction, turnId: string): Promise<TurnRow | null> {
  await selectOne(
    trx,
    `select conversations.id from conversations join agent_turns
       on agent_turns.tenant_id = conversations.tenant_id and agent_turns.conversation_id = conversations.id
     where agent_turns.tenant_id = ? and agent_turns.id = ? for update of conversations`,
    [currentTenantId(), turnId]
  )
  return selectOne<TurnRow>(
    trx,
    `select id, conversation_id as "conversationId", state, due_at as "dueAt", fence,
       from_position as "fromPosition", upto_position as "uptoPosition"
     from agent_turns where tenant_id = ? and id = ? for update`,
    [currentTenantId(), turnId]
  )
}

async function anotherIsRunning(trx: Transaction, turn: TurnRow): Promise<boolean> {
  const running = await selectOne(
    trx,
    `select id from agent_turns where tenant_id = ? and conversation_id = ? and state = 'running'`,
    [currentTenantId(), turn.conversationId]
  )
  return running !== null
}

async function start(trx: Transaction, row: TurnRow, now: Date): Promise<Turn> {
  const range = await selectOne<{ fromPosition: string; uptoPosition: string }>(
    trx,
    `select conversations.last_position as "uptoPosition", coalesce((
       select max(upto_position) from agent_turns
       where tenant_id = :tenantId and conversation_id = :conversationId and state in ('done', 'skipped')
     ), 0) as "fromPosition"
     from conversations where tenant_id = :tenantId and id = :conversationId`,
    { tenantId: currentTenantId(), conversationId: row.conversationId }
  )
  const turn = {
    id: row.id,
    conversationId: row.conversationId,
    fence: row.fence + 1,
    fromPosition: row.fromPosition ?? range?.fromPosition ?? '0',
    uptoPosition: row.uptoPosition ?? range?.uptoPosition ?? '0',
  }
  await executeOne(
    trx,
    `update agent_turns set state = 'running', fence = :fence, from_position = :fromPosition,
       upto_position = :uptoPosition, started_at = coalesce(started_at, :now)
     where tenant_id = :tenantId and id = :id`,
    {
      tenantId: currentTenantId(),
      id: turn.id,
      fence: turn.fence,
      fromPosition: turn.fromPosition,
      uptoPosition: turn.uptoPosition,
      now,
    }
  )
  return turn
}
