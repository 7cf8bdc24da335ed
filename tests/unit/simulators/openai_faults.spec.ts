import { test } from '@japa/runner'
import OpenAI from 'openai'
import {
  htmlBody,
  insufficientQuota,
  loadingModel,
  rateLimited,
} from '#tests/simulators/openai/errors'
import { nonsense } from '#tests/simulators/openai/nonsense'
import { OpenAISimulator } from '#tests/simulators/openai/server'

test.group('OpenAI simulator | faults', (group) => {
  let simulator: OpenAISimulator
  group.each.setup(async () => {
    simulator = await OpenAISimulator.start({ apiKey: null })
    return () => simulator.stop()
  })

  const ask = (maxRetries = 0) =>
    new OpenAI({
      apiKey: 'any',
      baseURL: simulator.baseUrl,
      maxRetries,
      timeout: 200,
    }).chat.completions.create({ model: 'm', messages: [{ role: 'user', content: 'Hola' }] })

  const failure = async (attempt: Promise<unknown>) => {
    const error: unknown = await attempt.then(
      () => null,
      (reason: unknown) => reason
    )
    return error as InstanceType<typeof OpenAI.APIError>
  }

  test('are known to the SDK by their classes', async ({ assert }) => {
    simulator.faults.push(rateLimited(), insufficientQuota(), loadingModel())
    const limited = await failure(ask())
    assert.instanceOf(limited, OpenAI.RateLimitError)
    assert.equal(limited.headers?.get('retry-after'), '1')
    assert.equal((await failure(ask())).code, 'insufficient_quota')
    assert.instanceOf(await failure(ask()), OpenAI.InternalServerError)
  })

  test('hang, cut and slow end as the SDK’s connection errors', async ({ assert }) => {
    simulator.faults.push({ kind: 'hang' }, { kind: 'cut' }, { kind: 'slow', milliseconds: 400 })
    assert.instanceOf(await failure(ask()), OpenAI.APIConnectionTimeoutError)
    assert.instanceOf(await failure(ask()), OpenAI.APIConnectionError)
    assert.instanceOf(await failure(ask()), OpenAI.APIConnectionTimeoutError)
  })

  test('are over after one request, so that a retry succeeds', async ({ assert }) => {
    simulator.faults.push({ kind: 'cut' })
    assert.lengthOf((await ask(1)).choices, 1)
    assert.lengthOf(simulator.requests, 2)
  })

  test('an HTML body is no completion', async ({ assert }) => {
    simulator.faults.push(htmlBody())
    const answer: unknown = await ask()
    assert.match(String(answer), /502 Bad Gateway/)
  })

  test('nonsense goes out as it was scripted', async ({ assert }) => {
    simulator.script([nonsense.unknownTool(), nonsense.invalidJson(), nonsense.nothing()])
    const calls = async () => (await ask()).choices[0].message.tool_calls?.[0]
    assert.containsSubset(await calls(), { function: { name: 'transfer_money' } })
    const broken = await calls()
    assert.throws(() => JSON.parse(broken?.type === 'function' ? broken.function.arguments : '{}'))
    assert.containsSubset((await ask()).choices[0], {
      message: { content: null },
      finish_reason: 'stop',
    })
    simulator.always(nonsense.endlessToolCalls())
    for (let n = 0; n < 3; n++) assert.equal((await ask()).choices[0].finish_reason, 'tool_calls')
  })

  test('calls the hook on receiving a request', async ({ assert }) => {
    const seen: number[] = []
    simulator.onRequest = (request) => void seen.push(request.messages.length)
    await ask()
    assert.deepEqual(seen, [1])
  })
})
