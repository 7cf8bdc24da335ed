import { test } from '@japa/runner'
import type { Brain, TurnContext } from '#app/agent/contracts/brain'
import { brainBehind } from '#tests/simulators/openai/brain_behind'
import { readChatRequest } from '#tests/simulators/openai/request_check'

const COMPANY: TurnContext['company'] = {
  name: 'Clínica Sol',
  timeZone: 'America/Mexico_City',
  language: 'es',
  currency: 'MXN',
  persona: null,
}

/** Asks for the services once a turn, and counts its answers in its memory. */
class CountingBrain implements Brain {
  readonly name = 'offline'
  readonly turns: TurnContext[] = []

  async next(turn: TurnContext) {
    this.turns.push(turn)
    if (turn.steps.length === 0) {
      const calls = [{ id: 'own', name: 'list_services', arguments: {} }]
      return { kind: 'calls' as const, text: null, calls }
    }
    const count = typeof turn.memory === 'number' ? turn.memory + 1 : 1
    return {
      kind: 'answer' as const,
      text: `Respuesta ${count}`,
      language: 'es' as const,
      memory: count,
    }
  }
}

const requestOf = (messages: unknown[]) =>
  readChatRequest(Buffer.from(JSON.stringify({ model: 'm', messages })))

const CALL = {
  id: 'call_1',
  type: 'function',
  function: { name: 'list_services', arguments: '{}' },
}
const STEP = [
  { role: 'assistant', content: null, tool_calls: [CALL] },
  { role: 'tool', tool_call_id: 'call_1', content: '{"ok":true,"services":[]}' },
]

test.group('OpenAI simulator | a brain behind it', () => {
  test('reads history, burst and steps out of the messages', async ({ assert }) => {
    const brain = new CountingBrain()
    const decide = brainBehind(brain, COMPANY)
    const user = (content: string) => ({ role: 'user', content })
    const system = { role: 'system', content: 'Eres amable.' }

    const calls = await decide(requestOf([system, user('Hola'), user('¿Qué hacen?')]))
    assert.deepEqual(calls.toolCalls, [{ name: 'list_services', arguments: {} }])
    assert.deepEqual(
      brain.turns[0].burst.map(({ text }) => text),
      ['Hola', '¿Qué hacen?']
    )

    const said = [system, user('Hola'), user('¿Qué hacen?')]
    const answer = await decide(requestOf([...said, ...STEP]))
    assert.equal(answer.content, 'Respuesta 1')
    assert.containsSubset(brain.turns[1].steps, [
      { kind: 'calls', calls: [{ id: 'offline-call_1', name: 'list_services' }] },
      { kind: 'result', callId: 'offline-call_1', name: 'list_services', result: { ok: true } },
    ])

    const next = [...said, { role: 'assistant', content: 'Respuesta 1' }, user('¿Y mañana?')]
    assert.equal((await decide(requestOf([...next, ...STEP]))).content, 'Respuesta 2')
    assert.lengthOf(brain.turns[2].history, 3)
  })
})
