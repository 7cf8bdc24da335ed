import { handOver } from '#app/agent/actions/hand_over'
import type { Answer } from '#app/agent/turn/think'
import type { Turn } from '#app/agent/turn/begin_turn'
import { FenceLost, type Steps } from '#app/agent/turn/steps'
import { APPROVAL_REQUIRED } from '#app/agent/turn/tool_rights'
import { queueMessage } from '#app/chat/actions/queue_message'
import { emit } from '#app/events/emit'
import { clock } from '#app/shared/clock'
import { execute, executeOne, transaction, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

interface Closing {
  state: 'done' | 'skipped'
  outcome: string
  brain?: string | null
  fallbackReason?: string | null
}

/** The answer, the memory, a hand-over if the agent asked for one, and the end of the turn: all or nothing. */
export function answerTurn(
  turn: Turn,
  steps: Steps,
  answer: Answer,
  { brain, fallbackReason }: { brain: string; fallbackReason: string | null }
) {
  return transaction(async (trx) => {
    await close(trx, turn, { state: 'done', outcome: 'answered', brain, fallbackReason })
    await queueMessage(trx, {
      conversationId: turn.conversationId,
      author: 'agent',
      text: answer.text,
      turnId: turn.id,
    })
    await executeOne(
      trx,
      `update conversations set language = :language where tenant_id = :tenantId and id = :id`,
      { tenantId: currentTenantId(), id: turn.conversationId, language: answer.language }
    )
    if (answer.memory !== undefined) await remember(trx, turn, answer.memory)
    const reason = reasonToHandOver(steps)
    if (reason) await handOver(trx, turn.conversationId, reason)
  })
}

/** A call that a person must approve hands over as the agent's own wish does, and says more. */
function reasonToHandOver({ transcript }: Steps): string | null {
  const results = transcript.filter((step) => step.kind === 'result')
  if (results.some(({ result }) => !result.ok && result.error === APPROVAL_REQUIRED)) {
    return APPROVAL_REQUIRED
  }
  return results.some(({ name, result }) => name === 'derivhumano' && result.ok)
    ? 'handed_over'
    : null
}

/** Ends a turn without an answer, for a reason that a person can see. */
export function skipTurn(turn: Turn, outcome: string, attention: string | null = null) {
  return transaction(async (trx) => {
    await close(trx, turn, { state: 'skipped', outcome })
    if (!attention) return
    await execute(
      trx,
      `update conversations set attention = :attention, version = version + 1
       where tenant_id = :tenantId and id = :id`,
      { tenantId: currentTenantId(), id: turn.conversationId, attention }
    )
    await emit(trx, 'chat.conversation_updated', { conversationId: turn.conversationId })
  })
}

async function close(trx: Transaction, turn: Turn, closing: Closing) {
  const met = await execute(
    trx,
    `update agent_turns set state = :state, outcome = :outcome, brain = :brain,
       fallback_reason = :fallbackReason, finished_at = :now
     where tenant_id = :tenantId and id = :id and fence = :fence and state = 'running'`,
    {
      state: closing.state,
      outcome: closing.outcome,
      brain: closing.brain ?? null,
      fallbackReason: closing.fallbackReason ?? null,
      tenantId: currentTenantId(),
      id: turn.id,
      fence: turn.fence,
      now: clock.now().toJSDate(),
    }
  )
  if (met !== 1) throw new FenceLost('another worker has taken the turn')
}

async function remember(trx: Transaction, turn: Turn, memory: unknown) {
  await execute(
    trx,
    `insert into agent_memories (tenant_id, conversation_id, brain, memory, updated_at)
     values (:tenantId, :conversationId, 'offline', :memory, :now)
     on conflict (tenant_id, conversation_id, brain)
     do update set memory = excluded.memory, updated_at = excluded.updated_at`,
    {
      tenantId: currentTenantId(),
      conversationId: turn.conversationId,
      memory: JSON.stringify(memory),
      now: clock.now().toJSDate(),
    }
  )
}
