import type { Outcome, Situation } from '#app/agent/brains/offline/plan/situation'

export type HandOverWhy = 'asked' | 'complaint' | 'urgent' | 'failure' | 'question'

const REASON: Record<HandOverWhy, string> = {
  asked: 'The contact asks for a person',
  complaint: 'The contact complains',
  urgent: 'The contact describes something urgent',
  failure: 'The agent could not finish what the contact asked for',
  question: 'The contact asks something the agent does not know',
}

/** Gives the conversation to a human and says so. */
export function handOver(s: Situation, why: HandOverWhy): Outcome {
  const { desk, memory, texts, turn } = s
  const said = turn.burst
    .map((line) => line.text)
    .join(' / ')
    .slice(0, 300)
  const result = desk.askLast('derivhumano', { reason: `${REASON[why]}: ${said}` })
  if (!result) return null
  memory.expecting = null
  memory.confusions = 0
  return {
    asked: texts.handedOver,
    question: texts.handedOver,
    complaint: texts.handedOverComplaint,
    urgent: texts.handedOverUrgent,
    failure: texts.failure,
  }[why]
}
