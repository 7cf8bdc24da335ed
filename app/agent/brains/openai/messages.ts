import type OpenAI from 'openai'
import type { TranscriptLine, TurnContext, TurnStep } from '#app/agent/contracts/brain'
import { systemPrompt } from '#app/agent/brains/openai/prompt'

type Message = OpenAI.Chat.Completions.ChatCompletionMessageParam
type Tool = OpenAI.Chat.Completions.ChatCompletionTool

/** The turn as Chat Completions wants it: every tool call is followed by its result before the next move. */
export function toMessages(turn: TurnContext): Message[] {
  return [
    { role: 'system', content: systemPrompt(turn) },
    ...turn.history.map(fromLine),
    ...turn.burst.map(fromLine),
    ...turn.steps.map(fromStep),
  ]
}

export function toTools(turn: TurnContext): Tool[] {
  return turn.tools.map(({ name, description, parameters }) => ({
    type: 'function',
    function: { name, description, parameters },
  }))
}

function fromLine({ author, text }: TranscriptLine): Message {
  if (author === 'contact') return { role: 'user', content: text }
  return { role: 'assistant', content: text }
}

function fromStep(step: TurnStep): Message {
  if (step.kind === 'result') {
    return { role: 'tool', tool_call_id: step.callId, content: JSON.stringify(step.result) }
  }
  return {
    role: 'assistant',
    content: step.text,
    tool_calls: step.calls.map((call) => ({
      id: call.id,
      type: 'function',
      function: { name: call.name, arguments: JSON.stringify(call.arguments ?? {}) },
    })),
  }
}
