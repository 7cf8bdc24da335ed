import { test } from '@japa/runner'
import env from '#start/env'
import { toolCatalogue } from '#app/agent/turn/tool_catalogue'
import { permissionsOf } from '#app/identity/queries/permissions_of'
import { tenancy } from '#app/tenancy/scope'
import { callTool } from '#tests/functional/module_system/matrix/call_tool'
import { registerProbe } from '#tests/functional/module_system/probe/probe_module'
import { ran } from '#tests/functional/module_system/probe/ran'
import { switchOff, switchOn } from '#tests/functional/module_system/probe/switch'
import { OpenAISimulator } from '#tests/simulators/openai/server'
import { Lead } from '#tests/support/agent'
import { createWorld, type World } from '#tests/support/world'

const SOMEBODY = 'Enseguida te atiende una persona.'

test.group('Rights of the agent', (group) => {
  let world: World
  let lead: Lead
  let model: OpenAISimulator

  group.each.setup(async () => {
    registerProbe()
    world = await createWorld()
    await switchOn(world.madrid.id, 'annex')
    lead = new Lead(world.madrid)
    model = await OpenAISimulator.start({ apiKey: null })
    env.set('OPENAI_BASE_URL', model.baseUrl)
    ran.length = 0
    return async () => {
      env.set('OPENAI_BASE_URL', '')
      await model.stop()
    }
  })

  const calls = async (name: string) => {
    model.script([{ toolCalls: [{ name, arguments: {} }] }, SOMEBODY])
    const answers = await lead.says('Quiero pagar ahora mismo')
    const [step] = await lead.db.rows<{ output: object }>(
      `select output from agent_steps where kind = 'tool' and name = ?`,
      [name]
    )
    return { answers: answers.map(({ text }) => text), result: step?.output }
  }

  for (const [name, why] of [
    ['annex_outside', 'reaches outside'],
    ['annex_asked', 'asks for confirmation'],
  ] as const) {
    test(`a tool that ${why} never runs; a human gets the conversation and the reason`, async ({
      assert,
    }) => {
      const { answers, result } = await calls(name)
      assert.deepEqual(result, { ok: false, error: 'approval_required' })
      assert.isEmpty(ran)
      assert.deepEqual(answers, [SOMEBODY])
      assert.include(await lead.conversation(), {
        handled_by: 'human',
        attention: 'approval_required',
      })
      assert.lengthOf(await lead.says('¿Hola?'), 0)
    })
  }

  test('a brain is told beforehand that a call needs approval', async ({ assert }) => {
    const tools = await tenancy.run(world.madrid.id, () => toolCatalogue(world.madrid.id))
    const described = (name: string) => tools.find((one) => one.name === name)?.description ?? ''
    assert.match(described('annex_outside'), /a call runs nothing/)
    assert.match(described('annex_asked'), /a call runs nothing/)
    assert.equal(described('probe_tool'), 'Probes')
  })

  test('a tool whose permission the agent was not granted is neither listed nor run', async ({
    assert,
  }) => {
    const tools = await tenancy.run(world.madrid.id, () => toolCatalogue(world.madrid.id))
    assert.notInclude(
      tools.map(({ name }) => name),
      'annex_withheld'
    )
    const called = await callTool(world.madrid.id, 'annex_withheld')
    assert.deepEqual(called, { ok: false, error: 'forbidden' })
    await calls('annex_withheld')
    assert.isEmpty(ran)
    const [turn] = await lead.turns()
    assert.include(turn!, { fallback_reason: 'unknown_tool' })
  })

  test('the agent holds what modules that are on grant it, and nothing of the kernel', async ({
    assert,
  }) => {
    const held = async () => [...(await permissionsOf(world.madrid.id, 'agent')).keys()]
    assert.sameMembers(await held(), ['crm_sales.leads.update', 'probe.see', 'annex.pay'])
    await switchOff(world.madrid.id, 'probe')
    assert.deepEqual(await held(), ['crm_sales.leads.update'])
    assert.deepEqual([...(await permissionsOf(world.paris.id, 'agent'))], [])
  })

  test('a tool that it may use runs', async ({ assert }) => {
    const { result } = await calls('probe_tool')
    assert.deepEqual(result, { ok: true })
    assert.deepEqual(
      ran.map(({ part }) => part),
      ['tool']
    )
    assert.include(await lead.conversation(), { handled_by: 'agent', attention: null })
  })
})
