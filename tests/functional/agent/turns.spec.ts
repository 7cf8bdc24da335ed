import { test } from '@japa/runner'
import { Lead } from '#tests/support/agent'
import { switchAgent } from '#tests/support/conversation'
import { drainJobs } from '#tests/support/drain_jobs'
import { createWorld, type World } from '#tests/support/world'

const DETAILED = 'quiero que me digan los horarios'

test.group('Turns of the agent', (group) => {
  let world: World
  let lead: Lead

  group.each.setup(async () => {
    world = await createWorld()
    lead = new Lead(world.madrid)
  })

  test('a burst of messages has one answer and one turn', async ({ assert }) => {
    const answers = await lead.says('hola', 'quiero saber los precios', 'gracias')
    assert.lengthOf(answers, 1)
    assert.include(answers[0]!.text, 'Aurora Madrid')
    assert.include(answers[0]!.text, 'Consulta inicial')
    const turns = await lead.turns()
    assert.lengthOf(turns, 1)
    assert.containSubset(turns, [{ state: 'done', outcome: 'answered', brain: 'offline' }])
  })

  test('the answer is in the language of the lead, whatever the tenant’s', async ({ assert }) => {
    const [answer] = await lead.says('Hello, how much is a session?')
    assert.match(answer!.text, /assistant of Aurora Madrid/)
    assert.equal((await lead.conversation()).language, 'en')
  })

  test('messages that come while a turn runs are answered by the next one', async ({ assert }) => {
    await lead.says('hola')
    await lead.says('quiero una consulta inicial mañana a las 10:00, me llamo Ana Gil')
    const turns = await lead.turns()
    assert.deepEqual(
      turns.map(({ state }) => state),
      ['done', 'done']
    )
    assert.lengthOf(await lead.appointments(), 1)
  })

  test('a lead who asks for a person is handed over, and the answer still goes out', async ({
    assert,
  }) => {
    const [answer] = await lead.says('quiero hablar con una persona')
    assert.isDefined(answer)
    assert.notEqual(answer!.status, 'refused')
    const conversation = await lead.conversation()
    assert.include(conversation, { handled_by: 'human', attention: 'handed_over' })
    assert.lengthOf(await lead.says('hola?'), 0)
  })

  test('a human who took over is not talked across', async ({ assert, client }) => {
    await lead.says('hola')
    const { id } = await lead.conversation()
    const response = await client
      .post(`/api/v1/conversations/${id}/takeover`)
      .bearerToken(world.token(world.madrid, 'seller'))
      .header('x-tenant-id', world.madrid.id)
    response.assertStatus(200)
    assert.lengthOf(await lead.says('sigues ahí?'), 0)

    await client
      .post(`/api/v1/conversations/${id}/release`)
      .bearerToken(world.token(world.madrid, 'seller'))
      .header('x-tenant-id', world.madrid.id)
    assert.lengthOf(await lead.says('hola de nuevo'), 1)
  })

  test('an agent that is off does not answer', async ({ assert }) => {
    await switchAgent(world.madrid.id, false)
    assert.lengthOf(await lead.says('hola'), 0)
  })

  test('an agent that is switched off between message and turn says why it is silent', async ({
    assert,
  }) => {
    await lead.says('hola')
    await lead.write('otra cosa')
    await drainJobs(0)
    await switchAgent(world.madrid.id, false)
    await drainJobs()
    const turns = await lead.turns()
    assert.include(turns.at(-1)!, { state: 'skipped', outcome: 'agent_off' })
    assert.equal((await lead.conversation()).attention, 'agent_off')
  })

  test('the same sentence three times is a machine: silence, and a human is called', async ({
    assert,
  }) => {
    await lead.says(DETAILED)
    await lead.says(DETAILED)
    assert.lengthOf(await lead.says(DETAILED), 0)
    assert.equal((await lead.conversation()).attention, 'repeated_messages')
  })

  test('more than eight answers in ten minutes are not given', async ({ assert }) => {
    for (let n = 1; n <= 8; n++) assert.lengthOf(await lead.says(`hola, mensaje número ${n}`), 1)
    assert.lengthOf(await lead.says('hola, mensaje número 9'), 0)
    assert.equal((await lead.conversation()).attention, 'too_many_answers')
  })

  test('NUL, zero-width and right-to-left characters, and 100,000 of them, are answered', async ({
    assert,
  }) => {
    assert.lengthOf(await lead.says('ho\u0000la \u200b\u202e<b>precios</b>'), 1)
    assert.lengthOf(await lead.says('precio '.repeat(15_000)), 1)
    const [first] = await lead.messages()
    assert.equal(first!.text, 'hola \u200b\u202e<b>precios</b>')
  })
})
