import { hexId, letterId } from '#tests/simulators/shared/ids'
import type { ChatRequest, ChatToolCall, Reply } from '#tests/simulators/openai/types'

export interface ChatCompletion {
  id: string
  object: 'chat.completion'
  created: number
  model: string
  choices: {
    index: 0
    message: {
      role: 'assistant'
      content: string | null
      refusal: null
      tool_calls?: ChatToolCall[]
    }
    finish_reason: string
    logprobs: null
  }[]
  usage: { prompt_tokens: number; completion_tokens: number; total_tokens: number }
}

export function completionOf(request: ChatRequest, reply: Reply): ChatCompletion {
  const calls = reply.toolCalls?.map(({ name, arguments: wanted }): ChatToolCall => ({
    id: `call_${letterId(24)}`,
    type: 'function',
    function: { name, arguments: typeof wanted === 'string' ? wanted : JSON.stringify(wanted) },
  }))
  const message = {
    role: 'assistant' as const,
    content: reply.content ?? null,
    refusal: null,
    ...(calls?.length ? { tool_calls: calls } : {}),
  }
  const prompt = tokensOf(JSON.stringify(request.messages) + JSON.stringify(request.tools))
  const completion = tokensOf(JSON.stringify(message))
  return {
    id: `chatcmpl-${hexId(14)}`,
    object: 'chat.completion',
    created: Math.floor(Date.now() / 1000),
    model: request.model,
    choices: [
      {
        index: 0,
        message,
        finish_reason: reply.finishReason ?? (calls?.length ? 'tool_calls' : 'stop'),
        logprobs: null,
      },
    ],
    usage: {
      prompt_tokens: prompt,
      completion_tokens: completion,
      total_tokens: prompt + completion,
    },
  }
}

/** The usual rule of thumb: four characters a token. */
function tokensOf(text: string): number {
  return Math.ceil(text.length / 4)
}
