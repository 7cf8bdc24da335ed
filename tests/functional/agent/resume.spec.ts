import { test } from '@japa/runner'
import { beginTurn, type Turn } from '#app/agent/turn/begin_turn'
import { answerTurn } from '#app/agent/turn/end_turn'
import { runTool } from '#app/agent/turn/run_tool'
import { FenceLost, Steps } from '#app/agent/turn/steps'
import { database } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { Lead } from '#tests/support/agent'
import { drainJobs } from '#tests/support/drain_jobs'
import { createWorld, type World } from '#tests/support/world'

/** What a worker had done before it died is done by hand here; then the job runs again. */
test.group('A turn after a crash', (group) => {
  let world: World
  let lead: Lead

  group.each.setup(async () => {
    world = await createWorld()
    lead = new Lead(world.madrid)
    await lead.write('quiero una consulta inicial mañana a las 10:00, soy Ana Gil')
    await drainJobs(0)
  })

  const inTenant = <T>(callback: () => Promise<T>) => tenancy.run(world.madrid.id, callback)

  /** The job's own time passes; the row decides. */
  async function begin(): Promise<Turn> {
    const [waiting] = await lead.turns()
    await lead.db.change(`update agent_turns set due_at = now() - interval '1 second'`)
    const begun = await inTenant(() => beginTurn(waiting!.id))
    if (begun.kind !== 'begun') throw new Error(`the turn did not begin: ${begun.kind}`)
    return begun.turn
  }

  const resume = async () => {
    await lead.db.change(`update jobs set run_at = now() - interval '1 second'`)
    await drainJobs()
  }

  async function bookingCall() {
    const [tool] = world.madrid.services
    const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
    return {
      id: 'call_1',
      name: 'book_appointment',
      arguments: { service: tool!.id, startsAt: `${day}T10:00:00`, name: 'Ana Gil' },
    }
  }

  async function place() {
    const [row] = await lead.db.rows<{ id: string; contact_id: string; identity_id: string }>(
      `select id, contact_id, identity_id from conversations`
    )
    return {
      tenantId: world.madrid.id,
      timeZone: world.madrid.timeZone,
      contactId: row!.contact_id,
      identityId: row!.identity_id,
      conversationId: row!.id,
      sentAt: new Date().toISOString(),
    }
  }

  test('that had only begun is thought again and answered once', async ({ assert }) => {
    const turn = await begin()
    await inTenant(async () => {
      const steps = await Steps.load(turn)
      await steps.begin('move', 'openai')
    })
    await resume()
    assert.lengthOf(await lead.answers(), 1)
    assert.lengthOf(await lead.appointments(), 1)
  })

  test('that had booked confirms the booking and does not book again', async ({ assert }) => {
    const turn = await begin()
    const call = await bookingCall()
    await inTenant(async () => {
      const steps = await Steps.load(turn)
      const move = await steps.begin('move', 'openai')
      await steps.finish(database(), move, { kind: 'calls', text: null, calls: [call] }, 5)
      await runTool(steps, call, await place())
    })
    assert.lengthOf(await lead.appointments(), 1)
    await resume()
    assert.lengthOf(await lead.appointments(), 1)
    const [answer] = await lead.answers()
    assert.match(answer!.text, /confirmada/)
  })

  test('that had asked for a tool runs it before it thinks on', async ({ assert }) => {
    const turn = await begin()
    const call = await bookingCall()
    await inTenant(async () => {
      const steps = await Steps.load(turn)
      const move = await steps.begin('move', 'openai')
      await steps.finish(database(), move, { kind: 'calls', text: null, calls: [call] }, 5)
      await steps.begin('tool', call.name, call)
    })
    await resume()
    assert.lengthOf(await lead.appointments(), 1)
    assert.lengthOf(await lead.answers(), 1)
  })

  test('that had stored its answer sends just that', async ({ assert }) => {
    const turn = await begin()
    const move = { kind: 'answer', text: 'Ya está todo.', language: 'es' }
    await inTenant(async () => {
      const steps = await Steps.load(turn)
      await steps.finish(database(), await steps.begin('move', 'openai'), move, 5)
    })
    await resume()
    const answers = await lead.answers()
    assert.deepEqual(
      answers.map(({ text }) => text),
      ['Ya está todo.']
    )
  })

  test('that was taken over cannot be written by the worker that was thought dead', async ({
    assert,
  }) => {
    const first = await begin()
    const steps = await inTenant(() => Steps.load(first))
    const second = await inTenant(() => beginTurn(first.id))
    assert.equal(second.kind, 'begun')
    await assert.rejects(() => inTenant(() => steps.begin('move', 'offline')), /another worker/)
    const answer = { kind: 'answer' as const, text: 'tarde', language: 'es' as const }
    const late = () =>
      inTenant(() => answerTurn(first, steps, answer, { brain: 'offline', fallbackReason: null }))
    await assert.rejects(late, FenceLost)
    assert.lengthOf(await lead.answers(), 0)
  })
})
