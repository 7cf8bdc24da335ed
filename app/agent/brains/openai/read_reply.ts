import type OpenAI from 'openai'
import { BrainFailed } from '#app/agent/brains/brain_failed'
import type { ToolCall } from '#app/agent/contracts/tool'

type Completion = OpenAI.Chat.Completions.ChatCompletion

export type ModelReply = { text: string | null; calls: ToolCall[] }

const LONGEST_ANSWER = 4_096

/** Half a sentence, or one that a filter took away, is no answer. */
const CUT_SHORT = new Set(['length', 'content_filter'])

/**
 * What a model said, checked: compatible servers answer with HTML, without choices, or with arguments that are no
 * JSON. `callPrefix` makes ids unique within the turn, whatever the server chose.
 */
export function readReply(completion: Completion, callPrefix: string): ModelReply {
  const choice = completion?.choices?.[0]
  const message = choice?.message
  if (!message) throw new BrainFailed('invalid_reply')
  if (CUT_SHORT.has(choice.finish_reason)) throw new BrainFailed('invalid_reply')
  const calls = (message.tool_calls ?? []).map((call, index) => {
    if (call.type !== 'function') throw new BrainFailed('invalid_reply')
    const { name, arguments: raw } = call.function
    return { id: `${callPrefix}_${index}`, name, arguments: parseArguments(raw) }
  })
  const text = typeof message.content === 'string' ? message.content.trim() : ''
  if (calls.length === 0 && text === '') throw new BrainFailed('empty_move')
  return { text: text === '' ? null : text.slice(0, LONGEST_ANSWER), calls }
}

function parseArguments(raw: string): unknown {
  try {
    const value: unknown = JSON.parse(raw || '{}')
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {
    // Falls through to the same failure as a value that is no object.
  }
  throw new BrainFailed('invalid_arguments')
}
