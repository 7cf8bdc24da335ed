import type { Reply } from '#tests/simulators/openai/types'

/** Replies no good model gives, and every real one gives some day. */
export const nonsense = {
  unknownTool: (): Reply => ({
    toolCalls: [{ name: 'transfer_money', arguments: { amount: 100 } }],
  }),

  invalidJson: (name = 'book_appointment'): Reply => ({
    toolCalls: [{ name, arguments: '{"service": "limpieza", "startsAt": ' }],
  }),

  /** Valid JSON whose types fit no tool. */
  brokenSchema: (name = 'book_appointment'): Reply => ({
    toolCalls: [{ name, arguments: { service: { nested: [1] }, startsAt: 42, date: 'someday' } }],
  }),

  emptyContent: (): Reply => ({ content: '' }),

  /** Neither text nor tool calls. */
  nothing: (): Reply => ({ content: null }),

  cutShort: (): Reply => ({ content: 'Claro, le puedo ofr', finishReason: 'length' }),

  /** For `always`: calls a harmless tool and never comes to an end. */
  endlessToolCalls: (name = 'list_services'): Reply => ({ toolCalls: [{ name, arguments: {} }] }),
}
