import { isRecord } from '#tests/simulators/shared/ids'
import { OpenAIRefusal } from '#tests/simulators/openai/errors'
import type { ChatMessage, ChatToolCall } from '#tests/simulators/openai/types'

const ROLES = ['system', 'developer', 'user', 'assistant', 'tool'] as const

/**
 * Checks the roles and that every tool call is answered, once, before anything else is said: the
 * rule a resumed turn breaks most easily.
 */
export function checkMessages(value: unknown): ChatMessage[] {
  if (!Array.isArray(value) || value.length === 0) {
    throw new OpenAIRefusal(400, "Invalid 'messages': expected a non-empty array.", 'messages')
  }
  let open = new Set<string>()
  const messages = value.map((entry: unknown, index) => {
    const message = readMessage(entry, index)
    if (message.role === 'tool') {
      answerCall(open, message.tool_call_id, index)
      return message
    }
    refuseOpenCalls(open, index)
    open = new Set(message.tool_calls?.map((call) => call.id))
    return message
  })
  refuseOpenCalls(open, messages.length)
  return messages
}

function answerCall(open: Set<string>, id: string | undefined, index: number): void {
  if (id !== undefined && open.delete(id)) return
  throw new OpenAIRefusal(
    400,
    "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.",
    `messages.[${index}].role`
  )
}

function refuseOpenCalls(open: Set<string>, index: number): void {
  if (open.size === 0) return
  throw new OpenAIRefusal(
    400,
    "An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. " +
      `The following tool_call_ids did not have response messages: ${[...open].join(', ')}`,
    `messages.[${index}].role`
  )
}

function readMessage(entry: unknown, index: number): ChatMessage {
  const at = `messages[${index}]`
  const role = isRecord(entry) ? ROLES.find((known) => known === entry.role) : undefined
  if (!isRecord(entry) || !role) {
    throw new OpenAIRefusal(400, `Invalid value for '${at}.role'.`, `${at}.role`, 'invalid_value')
  }
  const calls = entry.tool_calls === undefined ? undefined : readCalls(entry.tool_calls, at)
  const content = readContent(entry.content, at, role === 'assistant' && calls !== undefined)
  return {
    role,
    content,
    ...(calls ? { tool_calls: calls } : {}),
    ...(typeof entry.tool_call_id === 'string' ? { tool_call_id: entry.tool_call_id } : {}),
  }
}

function readContent(content: unknown, at: string, mayBeEmpty: boolean): ChatMessage['content'] {
  if (typeof content === 'string') return content
  if (Array.isArray(content)) {
    return content.filter(isRecord).map((part) => ({
      type: String(part.type),
      ...(typeof part.text === 'string' ? { text: part.text } : {}),
    }))
  }
  if (mayBeEmpty && (content === null || content === undefined)) return null
  throw new OpenAIRefusal(
    400,
    `Invalid value for '${at}.content': expected a string, got null.`,
    `${at}.content`
  )
}

function readCalls(value: unknown, at: string): ChatToolCall[] {
  if (!Array.isArray(value) || value.length === 0) {
    throw new OpenAIRefusal(400, `Invalid '${at}.tool_calls': empty array.`, `${at}.tool_calls`)
  }
  return value.map((call: unknown, index) => {
    const wanted = isRecord(call) && isRecord(call.function) ? call.function : null
    if (
      !isRecord(call) ||
      typeof call.id !== 'string' ||
      typeof wanted?.name !== 'string' ||
      typeof wanted.arguments !== 'string'
    ) {
      const param = `${at}.tool_calls[${index}]`
      throw new OpenAIRefusal(400, `Invalid value for '${param}'.`, param)
    }
    const { name, arguments: text } = wanted
    return { id: call.id, type: 'function', function: { name, arguments: text } }
  })
}
