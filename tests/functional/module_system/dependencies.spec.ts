import { test } from '@japa/runner'
import { emit } from '#app/events/emit'
import { enqueue } from '#app/jobs/enqueue'
import { disableModule } from '#app/module_system/actions/disable_module'
import { enableModule } from '#app/module_system/actions/enable_module'
import { transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { registerProbe } from '#tests/functional/module_system/probe/probe_module'
import { ran } from '#tests/functional/module_system/probe/ran'
import { switchOn } from '#tests/functional/module_system/probe/switch'
import { drainEvents, drainJobs } from '#tests/support/drain_jobs'
import { createWorld, type World } from '#tests/support/world'

const actorId = null

test.group('Modules that need each other', (group) => {
  let world: World
  let on: string
  let off: string

  group.each.setup(async () => {
    registerProbe()
    world = await createWorld()
    on = world.madrid.id
    off = world.paris.id
    await switchOn(on, 'probe')
    ran.length = 0
  })

  const ranIn = (part: string) =>
    ran.filter((one) => one.part === part).map(({ tenantId }) => tenantId)

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
    await switchOn(off, 'crm_sales')
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

  test('what waited for the module runs once it is on', async ({ assert }) => {
    for (const tenantId of [on, off]) {
      await tenancy.run(tenantId, () =>
        transaction(async (trx) => {
          await enqueue(trx, { name: 'probe.job', data: {} })
          await emit(trx, 'probe.rang', {})
        })
      )
    }
    await drainEvents()
    await drainJobs(0)
    assert.deepEqual([ranIn('job'), ranIn('queued listener')], [[on], [on]])

    await switchOn(off, 'probe')
    await drainJobs(0)
    assert.deepEqual(ranIn('job'), [on, off])
    assert.deepEqual(ranIn('queued listener'), [on, off])
    assert.deepEqual(ranIn('inline listener'), [on])
  })
})
