import type { Locale } from '#app/shared/contracts/locale'
import type { ToolCall, ToolDescriptor, ToolResult } from '#app/agent/contracts/tool'

/** One line of the conversation as the brain reads it, oldest first. `sentAt` is ISO 8601 UTC. */
export interface TranscriptLine {
  author: 'contact' | 'agent' | 'user' | 'system'
  text: string
  sentAt: string
}

/** What already happened in this turn, in order; a resumed turn starts with the stored steps. */
export type TurnStep =
  | { kind: 'calls'; text: string | null; calls: ToolCall[] }
  | { kind: 'result'; callId: string; name: string; result: ToolResult }

export interface TurnContext {
  company: {
    name: string
    /** IANA zone in which relative dates are read and times are shown. */
    timeZone: string
    /** The language used when the lead's cannot be told. */
    language: Locale
    currency: string
    persona: string | null
  }
  contact: { name: string | null; phone: string | null }
  /** The conversation before this burst, oldest first, at most the last 40 lines. */
  history: TranscriptLine[]
  /** The lead's messages that wait for an answer, oldest first; never empty. */
  burst: TranscriptLine[]
  tools: ToolDescriptor[]
  steps: TurnStep[]
  /** What this brain stored with its last answer in this conversation; `null` at the first turn. */
  memory: unknown
  /** ISO 8601 UTC of now. Relative dates are read at the time the lead sent the message. */
  now: string
}

/**
 * What a brain wants next. `memory`, if given, replaces the stored one when the turn is finished.
 * A hand-over is the tool `derivhumano`, followed by an answer.
 */
export type BrainMove =
  | { kind: 'calls'; text: string | null; calls: ToolCall[] }
  | { kind: 'answer'; text: string; language: Locale; memory?: unknown }

/** A brain decides the next move of a turn; it never touches the database or the channel. */
export interface Brain {
  readonly name: 'offline' | 'openai'
  next(turn: TurnContext, signal: AbortSignal): Promise<BrainMove>
}
