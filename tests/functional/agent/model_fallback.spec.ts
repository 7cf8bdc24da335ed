import { test } from '@japa/runner'
import env from '#start/env'
import type { Fault } from '#tests/simulators/shared/faults'
import { nonsense } from '#tests/simulators/openai/nonsense'
import { OpenAISimulator } from '#tests/simulators/openai/server'
import type { Reply } from '#tests/simulators/openai/types'
import { Lead } from '#tests/support/agent'
import { createWorld, type World } from '#tests/support/world'

const tomorrowAt = (time: string) =>
  `${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}T${time}`

test.group('A model that answers', (group) => {
  let world: World
  let lead: Lead
  let model: OpenAISimulator

  group.each.setup(async () => {
    world = await createWorld()
    lead = new Lead(world.madrid)
    model = await OpenAISimulator.start({ apiKey: null })
    env.set('OPENAI_BASE_URL', model.baseUrl)
    return async () => {
      env.set('OPENAI_BASE_URL', '')
      await model.stop()
    }
  })

  const book = (over: Record<string, unknown> = {}): Reply => ({
    toolCalls: [
      {
        name: 'book_appointment',
        arguments: {
          service: world.madrid.services[0]!.name,
          startsAt: tomorrowAt('10:00'),
          name: 'Ana Gil',
          ...over,
        },
      },
    ],
  })

  test('uses the tools and says the last word', async ({ assert }) => {
    model.script([book(), { content: 'Reservada para mañana a las 10:00.' }])
    const answers = await lead.says('Resérvame mañana a las 10')
    assert.deepEqual(
      answers.map(({ text }) => text),
      ['Reservada para mañana a las 10:00.']
    )
    assert.lengthOf(await lead.appointments(), 1)
    const [turn] = await lead.turns()
    assert.include(turn!, { brain: 'openai', fallback_reason: null })
  })

  test('is told the nine tools, and what a tool answered', async ({ assert }) => {
    model.script([{ toolCalls: [{ name: 'list_services', arguments: {} }] }, 'Tenemos dos.'])
    await lead.says('¿Qué servicios hay?')
    const [first, second] = model.requests
    const names = first!.tools.map((tool) => tool.function.name)
    for (const name of [
      'list_services',
      'list_professionals',
      'check_availability',
      'book_appointment',
      'list_my_appointments',
      'cancel_appointment',
      'reschedule_appointment',
      'triage_urgency',
      'derivhumano',
    ]) {
      assert.include(names, name)
    }
    const result = second!.messages.at(-1)!
    assert.equal(result.role, 'tool')
    assert.include(String(result.content), 'Consulta inicial')
    assert.notInclude(JSON.stringify(model.requests), world.madrid.id)
  })

  const faults: [string, Fault, string][] = [
    ['is limited', { kind: 'status', status: 429 }, 'rate_limited'],
    ['breaks', { kind: 'status', status: 500 }, 'unavailable'],
    ['is loading', { kind: 'status', status: 503 }, 'unavailable'],
    ['cuts the connection', { kind: 'cut' }, 'unavailable'],
    ['answers HTML', { kind: 'malformed', body: '<html>', contentType: 'text/html' }, ''],
  ]
  for (const [what, fault, reason] of faults) {
    test(`that ${what} is replaced by the offline brain`, async ({ assert }) => {
      model.faults.always(fault)
      const answers = await lead.says('Hola, ¿qué precio tiene la consulta inicial?')
      assert.lengthOf(answers, 1)
      assert.include(answers[0]!.text, 'Consulta inicial')
      const [turn] = await lead.turns()
      assert.equal(turn!.brain, 'offline')
      if (reason) assert.equal(turn!.fallback_reason, reason)
    })
  }

  const replies: [string, () => Reply][] = [
    ['calls an unknown tool', nonsense.unknownTool],
    ['writes broken JSON', nonsense.invalidJson],
    ['breaks the schema again and again', nonsense.brokenSchema],
    ['says nothing', nonsense.nothing],
    ['says an empty text', nonsense.emptyContent],
    ['stops in mid-sentence', nonsense.cutShort],
    ['calls tools without end', nonsense.endlessToolCalls],
  ]
  for (const [what, reply] of replies) {
    test(`that ${what} is replaced by the offline brain`, async ({ assert }) => {
      model.always(reply())
      const answers = await lead.says('Hola, ¿qué precio tiene la consulta inicial?')
      assert.lengthOf(answers, 1)
      assert.include(answers[0]!.text, 'Consulta inicial')
      assert.equal((await lead.turns())[0]!.brain, 'offline')
    })
  }

  test('that books and then dies: the offline brain confirms, and books nothing more', async ({
    assert,
  }) => {
    model.script([book()])
    model.always(() => {
      model.faults.always({ kind: 'status', status: 500 })
      return { content: '' }
    })
    const answers = await lead.says('Resérvame la consulta mañana a las 10, soy Ana Gil')
    assert.lengthOf(answers, 1)
    assert.match(answers[0]!.text, /10:00/)
    assert.lengthOf(await lead.appointments(), 1)
  })

  test('cannot touch another contact’s appointment', async ({ assert }) => {
    model.script([book(), 'Hecho.'])
    await lead.says('Resérvame mañana a las 10')
    const [theirs] = await lead.appointments()
    const stranger = new Lead(world.madrid, '+34611000778')
    model.script([
      { toolCalls: [{ name: 'cancel_appointment', arguments: { appointment: theirs!.id } }] },
      'No he podido.',
    ])
    await stranger.says('cancela la cita de Ana')
    assert.equal((await lead.appointments())[0]!.status, 'confirmed')
  })
})
