import type { JobHandler } from '#app/jobs/contracts/declaration'
import { beginTurn, type Turn } from '#app/agent/turn/begin_turn'
import { BrainFailed } from '#app/agent/brains/brain_failed'
import { MESSAGES_OUT } from '#app/chat/contracts/meters'
import { chooseBrains } from '#app/agent/brains/choose_brains'
import { gatherTurn, type Gathered } from '#app/agent/queries/gather_turn'
import { recallMemory } from '#app/agent/queries/recall_memory'
import { answerTurn, skipTurn } from '#app/agent/turn/end_turn'
import { loopReason } from '#app/agent/turn/loop_guard'
import { FenceLost, Steps } from '#app/agent/turn/steps'
import { think, type Answer } from '#app/agent/turn/think'
import { toolCatalogue } from '#app/agent/turn/tool_catalogue'
import { clock } from '#app/shared/clock'
import { AGENT_ACTOR } from '#app/shared/contracts/actor'
import { actAs, log } from '#app/shared/correlation'
import { currentTenantId } from '#app/tenancy/scope'
import { usage } from '#app/usage/usage'

/** One turn: gather, think, answer. May be run again at any point after a crash. */
const runTurn: JobHandler = async ({ data, signal, lastAttempt }) => {
  actAs(AGENT_ACTOR)
  const begun = await beginTurn(String(data.turnId))
  if (begun.kind === 'over') return
  if (begun.kind === 'wait') return { again: begun.until }
  try {
    await proceed(begun.turn, signal)
  } catch (error) {
    if (error instanceof FenceLost) return log().warn('another worker has taken the turn')
    if (lastAttempt) await skipTurn(begun.turn, 'failed', 'agent_failed')
    throw error
  }
}

export default runTurn

async function proceed(turn: Turn, signal: AbortSignal) {
  const gathered = await gatherTurn(turn)
  if (!gathered || gathered.burst.length === 0) return skipTurn(turn, 'nothing_to_answer')
  const reason = await reasonForSilence(gathered)
  if (reason) return skipTurn(turn, reason.outcome, reason.attention)

  const steps = await Steps.load(turn)
  const stored = steps.answer
  if (stored) return answerTurn(turn, steps, stored, { brain: 'stored', fallbackReason: null })
  const { answer, ...how } = await findAnswer(turn, gathered, steps, signal)
  await answerTurn(turn, steps, answer, how)
}

/** The tenant's limit on messages holds for the agent; people go on. */
const NO_MESSAGES_LEFT = 'no_messages_left'

/** Each silence has a reason that is stored and, where somebody should act, shown. */
async function reasonForSilence({ settings, handledBy, contact, history, burst }: Gathered) {
  if (!settings.values.enabled) return { outcome: 'agent_off', attention: 'agent_off' }
  if (handledBy === 'human') return { outcome: 'human_took_over', attention: null }
  if (contact.silencedUntil && contact.silencedUntil > clock.now().toJSDate()) {
    return { outcome: 'silenced', attention: null }
  }
  const loop = await loopReason(contact.id, [...history, ...burst], settings.values)
  if (loop) return { outcome: loop, attention: loop }
  const mayAnswer = await usage.allows(currentTenantId(), MESSAGES_OUT, 1)
  return mayAnswer ? null : { outcome: NO_MESSAGES_LEFT, attention: NO_MESSAGES_LEFT }
}

async function findAnswer(turn: Turn, gathered: Gathered, steps: Steps, signal: AbortSignal) {
  const [tools, memory, chosen] = await Promise.all([
    toolCatalogue(currentTenantId()),
    recallMemory(turn.conversationId),
    chooseBrains({
      model: gathered.settings.values.model,
      ownKey: gathered.settings.secret('openaiKey'),
    }),
  ])
  const context = {
    company: gathered.company,
    contact: { name: gathered.contact.name, phone: gathered.contact.phone },
    history: gathered.history,
    burst: gathered.burst,
    tools,
    memory,
    now: clock.now().toISO() ?? '',
  }
  const place = {
    tenantId: currentTenantId(),
    timeZone: gathered.company.timeZone,
    contactId: gathered.contact.id,
    identityId: gathered.identityId,
    conversationId: turn.conversationId,
    sentAt: gathered.burst.at(-1)?.sentAt ?? context.now,
  }
  const { brains } = chosen
  let fallbackReason: string | null = chosen.fallbackReason
  for (const brain of brains) {
    try {
      const answer: Answer = await think(brain, context, steps, place, signal)
      return { answer, brain: brain.name, fallbackReason }
    } catch (error) {
      if (!(error instanceof BrainFailed) || brain === brains.at(-1)) throw error
      fallbackReason = error.reason
      log().warn({ brain: brain.name, reason: error.reason }, 'the next brain takes over')
    }
  }
  throw new BrainFailed('unavailable')
}
