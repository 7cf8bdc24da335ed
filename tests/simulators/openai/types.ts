export interface ChatToolCall {
  id: string
  type: 'function'
  function: { name: string; arguments: string }
}

export interface ChatMessage {
  role: 'system' | 'developer' | 'user' | 'assistant' | 'tool'
  content?: string | { type: string; text?: string }[] | null
  tool_calls?: ChatToolCall[]
  tool_call_id?: string
}

export interface ChatTool {
  type: 'function'
  function: { name: string; description?: string; parameters?: Record<string, unknown> }
}

/** A request that passed the checks. */
export interface ChatRequest {
  model: string
  messages: ChatMessage[]
  tools: ChatTool[]
  stream: boolean
  includeUsage: boolean
}

/** `arguments` is written as JSON; a string goes out as it is, so that it can be broken JSON. */
export interface WantedToolCall {
  name: string
  arguments: unknown
}

/** What the simulated model says: text, tool calls, both, or nothing at all. */
export interface Reply {
  content?: string | null
  toolCalls?: WantedToolCall[]
  finishReason?: 'stop' | 'length' | 'tool_calls' | 'content_filter'
}

/** A fixed reply, plain text, or one that is made from the request. */
export type ScriptedReply = string | Reply | ((request: ChatRequest) => Reply | Promise<Reply>)
