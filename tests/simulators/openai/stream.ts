import type { ServerResponse } from 'node:http'
import type { ChatCompletion } from '#tests/simulators/openai/completion'

/**
 * Writes a completion as server-sent chunks. Text and arguments come in small pieces, so that a
 * client which does not put them together by `index` is found out.
 */
export function writeStream(
  response: ServerResponse,
  completion: ChatCompletion,
  includeUsage: boolean
): void {
  const [choice] = completion.choices
  const chunk = (delta: Record<string, unknown>, finish: string | null = null) =>
    write(response, completion, {
      choices: [{ index: 0, delta, finish_reason: finish, logprobs: null }],
    })

  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
  chunk({ role: 'assistant', content: choice.message.content === null ? null : '' })
  for (const piece of pieces(choice.message.content ?? '')) chunk({ content: piece })
  for (const [index, call] of (choice.message.tool_calls ?? []).entries()) {
    const { id, type, function: wanted } = call
    chunk({ tool_calls: [{ index, id, type, function: { name: wanted.name, arguments: '' } }] })
    for (const piece of pieces(wanted.arguments)) {
      chunk({ tool_calls: [{ index, function: { arguments: piece } }] })
    }
  }
  chunk({}, choice.finish_reason)
  if (includeUsage) write(response, completion, { choices: [], usage: completion.usage })
  response.end('data: [DONE]\n\n')
}

function write(response: ServerResponse, completion: ChatCompletion, part: object): void {
  const { id, created, model } = completion
  const chunk = { id, object: 'chat.completion.chunk', created, model, ...part }
  response.write(`data: ${JSON.stringify(chunk)}\n\n`)
}

function pieces(text: string): string[] {
  return text.match(/.{1,12}/gsu) ?? []
}
