import { test } from '@japa/runner'
import type { Steps } from '#app/agent/turn/steps'
import { runTool } from '#app/agent/turn/run_tool'
import { toolCatalogue } from '#app/agent/turn/tool_catalogue'
import { emit } from '#app/events/emit'
import { permissionsOf } from '#app/identity/queries/permissions_of'
import { enqueue } from '#app/jobs/enqueue'
import { disableModule } from '#app/module_system/actions/disable_module'
import { enableModule } from '#app/module_system/actions/enable_module'
import { navigationFor } from '#app/module_system/queries/navigation_for'
import { slotCards } from '#app/module_system/queries/slot_cards'
import { transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { drainEvents, drainJobs } from '#tests/support/drain_jobs'
import { createWorld, type World } from '#tests/support/world'
import { ran, registerProbe } from '#tests/functional/module_system/probe_module'

const actorId = null

test.group('Gate matrix', (group) => {
  let world: World
  let on: string
  let off: string

  group.each.setup(async () => {
    registerProbe()
    world = await createWorld()
    on = world.madrid.id
    off = world.paris.id
    await tenancy.run(on, () => enableModule({ moduleId: 'probe', actorId }))
    ran.length = 0
  })

  const ranIn = (part: string) =>
    ran.filter((one) => one.part === part).map(({ tenantId }) => tenantId)

  async function inBoth<T>(read: (tenantId: string) => Promise<T>): Promise<[T, T]> {
    return [await tenancy.run(on, () => read(on)), await tenancy.run(off, () => read(off))]
  }

  test('routes answer where the module is on', async ({ client, assert }) => {
    const status = async (tenant: typeof world.madrid) => {
      const token = world.token(tenant, 'seller')
      return (await client.get('/api/v1/leads').bearerToken(token)).status()
    }
    assert.deepEqual([await status(world.madrid), await status(world.paris)], [200, 404])
  })

  test('permissions exist where the module is on', async ({ assert }) => {
    const seen = await inBoth(async (id) => (await permissionsOf(id, 'seller')).has('probe.see'))
    assert.deepEqual(seen, [true, false])
  })

  test('navigation and cards show where the module is on', async ({ assert }) => {
    const entries = await inBoth(async (tenantId) => {
      const access = { tenantId, permissions: new Set<string>(), locale: 'en' } as never
      return (await navigationFor(access)).map(({ id }) => id)
    })
    assert.deepEqual(entries, [['probe.page'], []])
    const cards = await inBoth(async (tenantId) => {
      const ids = { contactId: tenantId, conversationId: tenantId }
      return (await slotCards('contact_panel', { tenantId, ...ids }, new Set())).length
    })
    assert.deepEqual(cards, [1, 0])
  })

  test('the agent is offered a tool where the module is on', async ({ assert }) => {
    const offered = await inBoth(async (id) =>
      (await toolCatalogue(id)).some(({ name }) => name === 'probe_tool')
    )
    assert.deepEqual(offered, [true, false])
  })

  test('a call of a tool is checked again when it runs', async ({ assert }) => {
    const results = await inBoth(async (tenantId) => {
      let result: unknown
      const steps = {
        begin: async () => ({ state: 'started' }),
        finish: async (_trx: unknown, _step: unknown, given: unknown) => (result = given),
      } as unknown as Steps
      const place = { tenantId, timeZone: 'UTC', contactId: '', identityId: '', conversationId: '' }
      const call = { id: 'call', name: 'probe_tool', arguments: {} }
      await runTool(steps, call, { ...place, sentAt: '' })
      return result
    })
    assert.deepEqual(results, [{ ok: true }, { ok: false, error: 'unknown_tool' }])
    assert.deepEqual(ranIn('tool'), [on])
  })

  test('jobs and queued listeners wait where the module is off, and run when it is on', async ({
    assert,
  }) => {
    await inBoth(() =>
      transaction(async (trx) => {
        await enqueue(trx, { name: 'probe.job', data: {} })
        await emit(trx, 'probe.rang', {})
      })
    )
    await drainEvents()
    await drainJobs(0)
    assert.deepEqual([ranIn('job'), ranIn('queued listener')], [[on], [on]])

    await tenancy.run(off, () => enableModule({ moduleId: 'crm_sales', actorId }))
    await tenancy.run(off, () => enableModule({ moduleId: 'probe', actorId }))
    await drainJobs(0)
    assert.deepEqual(
      [ranIn('job'), ranIn('queued listener')],
      [
        [on, off],
        [on, off],
      ]
    )
  })

  test('inline listeners run where the module is on', async ({ assert }) => {
    await inBoth(() => transaction((trx) => emit(trx, 'probe.rang', {})))
    await drainEvents()
    assert.deepEqual(ranIn('inline listener'), [on])
  })

  test('dependencies are named, never switched in silence, either way', async ({ assert }) => {
    const moduleId = 'probe'
    assert.deepEqual(await tenancy.run(off, () => enableModule({ moduleId, actorId })), {
      kind: 'missing_dependencies',
      missing: ['crm_sales'],
    })
    const sales = { moduleId: 'crm_sales', actorId }
    assert.deepEqual(await tenancy.run(on, () => disableModule(sales)), {
      kind: 'has_dependants',
      dependants: ['probe'],
    })
    await tenancy.run(on, () => disableModule({ moduleId, actorId }))
    assert.deepEqual(await tenancy.run(on, () => disableModule(sales)), { kind: 'disabled' })
    assert.deepEqual(ranIn('disable'), [on])
  })

  test('eight at once switch it on once', async ({ client, assert }) => {
    await tenancy.run(off, () => enableModule({ moduleId: 'crm_sales', actorId }))
    const tries = Array.from({ length: 8 }, () =>
      tenancy.run(off, () => enableModule({ moduleId: 'probe', actorId }))
    )
    const results = await Promise.all(tries)
    assert.isTrue(results.every(({ kind }) => kind === 'enabled'))
    const response = await client
      .put('/api/v1/admin/modules/crm_sales')
      .bearerToken(world.token(world.paris, 'ceo'))
      .header('x-tenant-id', off)
      .header('x-admin-token', world.adminToken(world.paris))
      .json({ enabled: false })
    response.assertStatus(409)
    assert.containSubset(response.body(), { code: 'E_MODULE_DEPENDANTS', dependants: ['probe'] })
  })
})
