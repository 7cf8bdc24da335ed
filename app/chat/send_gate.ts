import type { Author } from '#app/chat/contracts/message'
import type { LockedConversation } from '#app/chat/queries/lock_conversation'
import type { Channel } from '#app/channels/channel'
import { findDriver } from '#app/channels/drivers'
import { clock } from '#app/shared/clock'

export type Sender = Exclude<Author, 'contact'>

export interface GateRequest {
  conversation: LockedConversation
  channel: Channel
  author: Sender
  text: string
}

/** Why a message may not go out; stored with it and shown. */
export type Refusal =
  'channel_disabled' | 'empty' | 'too_long' | 'outside_window' | 'human_took_over' | 'silenced'

export type Verdict = { kind: 'allow' } | { kind: 'refuse'; reason: Refusal }

/**
 * The one gate before anything is sent, whoever sends it. The order is the order in which a person would want to hear
 * the reasons.
 */
export async function passGate(request: GateRequest): Promise<Verdict> {
  const { conversation, channel, author, text } = request
  const driver = await findDriver(channel.provider)
  if (!driver) return refuse('channel_disabled')
  const { capabilities } = driver
  if (text.trim() === '') return refuse('empty')
  if (text.length > capabilities.maxTextLength) return refuse('too_long')
  if (author === 'agent' && conversation.handledBy === 'human') return refuse('human_took_over')
  if (author === 'agent' && isSilenced(conversation)) return refuse('silenced')
  if (!channel.enabled) return refuse('channel_disabled')
  if (!isWindowOpen(conversation.lastInboundAt, capabilities.replyWindowHours)) {
    return refuse('outside_window')
  }
  return { kind: 'allow' }
}

const refuse = (reason: Refusal): Verdict => ({ kind: 'refuse', reason })

const isSilenced = ({ silencedUntil }: LockedConversation) =>
  silencedUntil !== null && silencedUntil > clock.now().toJSDate()

/** Free text is allowed until the window closes, not at the moment it does. */
function isWindowOpen(lastInboundAt: Date | null, hours: number | null): boolean {
  if (hours === null) return true
  return lastInboundAt !== null && lastInboundAt > clock.now().minus({ hours }).toJSDate()
}
