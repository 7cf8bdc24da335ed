import { test } from '@japa/runner'
import OpenAI from 'openai'
import { OpenAISimulator } from '#tests/simulators/openai/server'

const TOOLS: OpenAI.ChatCompletionFunctionTool[] = [
  {
    type: 'function',
    function: {
      name: 'check_availability',
      description: 'Free times',
      parameters: { type: 'object', properties: { date: { type: 'string' } } },
    },
  },
]
const ASK: OpenAI.ChatCompletionMessageParam = { role: 'user', content: '¿Hay lugar mañana?' }
const CALL = { name: 'check_availability', arguments: { date: '2026-12-01' } }

test.group('OpenAI simulator | with the official SDK', (group) => {
  let simulator: OpenAISimulator
  let client: OpenAI
  group.each.setup(async () => {
    simulator = await OpenAISimulator.start({ apiKey: 'sk-unit', model: 'gpt-unit' })
    client = new OpenAI({ apiKey: 'sk-unit', baseURL: simulator.baseUrl, maxRetries: 0 })
    return () => simulator.stop()
  })

  const ask = (messages: OpenAI.ChatCompletionMessageParam[] = [ASK]) =>
    client.chat.completions.create({ model: 'gpt-unit', messages, tools: TOOLS })

  test('holds a turn with a tool call and its answer', async ({ assert }) => {
    simulator.script([{ toolCalls: [CALL] }, 'A las diez.'])
    const first = await ask()
    const [choice] = first.choices
    assert.equal(choice.finish_reason, 'tool_calls')
    assert.isNull(choice.message.content)
    const [call] = choice.message.tool_calls!
    assert.equal(call.type === 'function' && call.function.arguments, '{"date":"2026-12-01"}')

    const second = await ask([
      ASK,
      choice.message,
      { role: 'tool', tool_call_id: call.id, content: '{"ok":true}' },
    ])
    assert.equal(second.choices[0].message.content, 'A las diez.')
    assert.equal(second.choices[0].finish_reason, 'stop')
    assert.isAbove(second.usage!.total_tokens, 0)
    assert.match(second.id, /^chatcmpl-/)
    assert.match(second._request_id!, /^req_/)
  })

  test('streams text, tool calls and usage', async ({ assert }) => {
    simulator.script([{ content: 'Un momento, reviso.', toolCalls: [CALL, CALL] }])
    const stream = client.chat.completions.stream({
      model: 'gpt-unit',
      messages: [ASK],
      tools: TOOLS,
      stream_options: { include_usage: true },
    })
    const final = await stream.finalChatCompletion()
    const { message, finish_reason: reason } = final.choices[0]
    assert.equal(message.content, 'Un momento, reviso.')
    assert.lengthOf(message.tool_calls!, 2)
    assert.containsSubset(message.tool_calls![1], {
      function: { arguments: '{"date":"2026-12-01"}' },
    })
    assert.equal(reason, 'tool_calls')
    assert.isAbove(final.usage!.prompt_tokens, 0)
  })

  test('asks the brain behind it when the script is over', async ({ assert }) => {
    simulator.decide = async (request) => ({ content: `${request.messages.length} messages` })
    simulator.script(['first'])
    assert.equal((await ask()).choices[0].message.content, 'first')
    assert.equal((await ask()).choices[0].message.content, '1 messages')
  })

  test('refuses a tool call that was not answered', async ({ assert }) => {
    simulator.script([{ toolCalls: [CALL] }])
    const { message } = (await ask()).choices[0]
    await assert.rejects(() => ask([ASK, message, ASK]), /must be followed by tool messages/)
    await assert.rejects(
      () => ask([ASK, { role: 'tool', tool_call_id: 'call_x', content: '' }]),
      /must be a response to a preceeding message/
    )
    assert.lengthOf(simulator.refusals, 2)
  })

  test('refuses flat tools, wrong keys and unknown paths', async ({ assert }) => {
    const post = (path: string, key: string, body: unknown) =>
      fetch(`${simulator.baseUrl}${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}` },
        body: JSON.stringify(body),
      })
    const flat = { model: 'm', messages: [ASK], tools: [{ type: 'function', name: 'x' }] }
    const refused = await post('/chat/completions', 'sk-unit', flat)
    const { error } = (await refused.json()) as { error: Record<string, unknown> }
    assert.equal(refused.status, 400)
    assert.containsSubset(error, {
      type: 'invalid_request_error',
      param: 'tools[0].function',
      code: 'missing_required_parameter',
    })
    assert.equal((await post('/chat/completions', 'wrong', flat)).status, 401)
    assert.equal((await post('/completions', 'sk-unit', flat)).status, 404)
  })

  test('lists its model', async ({ assert }) => {
    const models = await client.models.list()
    assert.equal(models.data[0].id, 'gpt-unit')
  })
})
