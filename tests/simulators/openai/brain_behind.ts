import type { Brain, TranscriptLine, TurnContext, TurnStep } from '#app/agent/contracts/brain'
import type { ToolResult } from '#app/agent/contracts/tool'
import { isRecord } from '#tests/simulators/shared/ids'
import type { ChatMessage, ChatRequest, Reply } from '#tests/simulators/openai/types'

/** Lines of the transcript by which a conversation is recognised again. */
const REMEMBERED_BY = 6

/** The product gives every call a new id; the offline brain knows its own calls by this beginning. */
const OWN = 'offline-'

/**
 * Puts one of the product's own brains behind the simulated API, so that whole dialogues are held
 * over the wire: give the result to the simulator as `decide`. A request carries no memory, hence
 * it is kept here under the last lines of the conversation it belongs to.
 */
export function brainBehind(
  brain: Brain,
  company: TurnContext['company'],
  now: () => string = () => new Date().toISOString()
): (request: ChatRequest) => Promise<Reply> {
  const memories = new Map<string, unknown>()

  return async (request) => {
    const turn = readTurn(request, company, now())
    turn.memory = memories.get(keyOf(turn.history)) ?? null
    const move = await brain.next(turn, new AbortController().signal)
    if (move.kind === 'calls') {
      const toolCalls = move.calls.map(({ name, arguments: wanted }) => ({
        name,
        arguments: wanted,
      }))
      return { content: move.text, toolCalls }
    }
    const answer: TranscriptLine = { author: 'agent', text: move.text, sentAt: turn.now }
    memories.set(
      keyOf([...turn.history, ...turn.burst, answer]),
      move.memory === undefined ? turn.memory : move.memory
    )
    return { content: move.text }
  }
}

/** The messages of a request as the turn they came from; times are all taken as now. */
function readTurn(request: ChatRequest, company: TurnContext['company'], now: string): TurnContext {
  const messages = request.messages.filter(({ role }) => role !== 'system' && role !== 'developer')
  const last = messages.findLastIndex(({ role }) => role === 'user')
  const first = messages.findLastIndex(({ role }, index) => index < last && role !== 'user') + 1
  const lines = (part: ChatMessage[]) => part.flatMap((message) => lineOf(message, now))
  return {
    company,
    contact: { name: knownName(request), phone: null },
    history: lines(messages.slice(0, first)),
    burst: lines(messages.slice(first, last + 1)),
    tools: request.tools.map(({ function: tool }) => ({
      name: tool.name,
      description: tool.description ?? '',
      parameters: tool.parameters ?? {},
    })),
    steps: stepsOf(messages.slice(last + 1)),
    memory: null,
    now,
  }
}

/** The product tells its model the contact's name in the instructions. */
function knownName({ messages }: ChatRequest): string | null {
  const told = /\(known: ("(?:[^"\\]|\\.)*")\)/.exec(messages[0] ? textOf(messages[0]) : '')
  return told ? (JSON.parse(told[1]) as string) : null
}

function lineOf(message: ChatMessage, sentAt: string): TranscriptLine[] {
  const text = textOf(message)
  if (!text || message.role === 'tool') return []
  return [{ author: message.role === 'user' ? 'contact' : 'agent', text, sentAt }]
}

function stepsOf(messages: ChatMessage[]): TurnStep[] {
  const names = new Map<string, string>()
  return messages.flatMap((message): TurnStep[] => {
    if (message.role === 'tool') {
      const callId = OWN + (message.tool_call_id ?? '')
      const result = resultIn(textOf(message))
      return [{ kind: 'result', callId, name: names.get(callId) ?? '', result }]
    }
    const calls = (message.tool_calls ?? []).map(({ id: given, function: wanted }) => {
      const id = OWN + given
      names.set(id, wanted.name)
      return { id, name: wanted.name, arguments: parsed(wanted.arguments) }
    })
    return calls.length ? [{ kind: 'calls', text: textOf(message) || null, calls }] : []
  })
}

function textOf({ content }: ChatMessage): string {
  if (typeof content === 'string') return content
  return (content ?? []).map((part) => part.text ?? '').join('\n')
}

function resultIn(text: string): ToolResult {
  const value = parsed(text)
  if (isRecord(value) && value.ok === true) return { ...value, ok: true }
  const error = isRecord(value) && typeof value.error === 'string' ? value.error : 'unavailable'
  return { ...(isRecord(value) ? value : {}), ok: false, error }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function keyOf(lines: TranscriptLine[]): string {
  return JSON.stringify(lines.slice(-REMEMBERED_BY).map(({ author, text }) => [author, text]))
}
