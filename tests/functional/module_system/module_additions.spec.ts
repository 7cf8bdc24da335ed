import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { runAction } from '#app/module_system/actions/run_action'
import { defineContract } from '#app/module_system/contracts/contract'
import { modules } from '#app/module_system/modules'
import { clock } from '#app/shared/clock'
import { PROBE, registerProbe } from '#tests/functional/module_system/probe/probe_module'
import { ran } from '#tests/functional/module_system/probe/ran'
import { switchOff, switchOn } from '#tests/functional/module_system/probe/switch'
import { createWorld, type World } from '#tests/support/world'

const DEPTHS = defineContract<{ depth(): number }>('probe.depths')
const URL = '/api/v1/admin/modules/probe'

test.group('What a module adds', (group) => {
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
    return () => clock.release()
  })

  test('a contract is reached where its module is on, and is null elsewhere', async ({
    assert,
  }) => {
    assert.equal((await modules.maybe(DEPTHS, on))?.depth(), 3)
    assert.isNull(await modules.maybe(DEPTHS, off))
    assert.isNull(await modules.maybe(defineContract<object>('nobody.offers'), on))
    await switchOff(on, 'probe')
    assert.isNull(await modules.maybe(DEPTHS, on))
  })

  test('an action runs in its tenant with checked arguments, or says why not', async ({
    assert,
  }) => {
    const run = (id: string, input: unknown, tenantId = on) =>
      runAction(id, input, { tenantId, runId: 'run-1' })
    assert.deepEqual(await run('probe.ring', { times: '2' }), { ok: true })
    assert.deepEqual(ran, [{ part: 'action', tenantId: on, what: 'run-1: 2' }])
    assert.deepEqual(await run('probe.sing', {}), { ok: false, error: 'unknown_action' })
    assert.deepEqual(await run('probe.ring', { times: 1 }, off), { ok: false, error: 'module_off' })
    for (const input of [{ times: 0 }, {}, null, 'twice']) {
      assert.include(await run('probe.ring', input), { ok: false, error: 'invalid_arguments' })
    }
    assert.lengthOf(ran, 1)
  })

  test('all of it is told in the reader’s language, with this month’s readings', async ({
    client,
    assert,
  }) => {
    clock.freeze(DateTime.fromISO('2026-11-25T08:00:00Z'))
    const answer = await client
      .get(URL)
      .bearerToken(world.token(world.madrid, 'ceo'))
      .header('x-tenant-id', on)
      .header('accept-language', 'fr')
      .header('x-admin-token', world.adminToken(world.madrid))
    answer.assertStatus(200)
    const label = 'Sonde'
    assert.deepEqual(answer.body().data, {
      id: 'probe',
      name: label,
      version: '1.0.0',
      enabled: true,
      adds: {
        permissions: [{ id: 'probe.see', label }],
        navigation: [{ id: 'probe.page', label, path: '/probe' }],
        cards: [{ slot: 'contact_panel', component: 'probe/card' }],
        tools: [{ name: 'probe_tool', effect: 'read', confirm: false }],
        schedules: [{ name: 'probe.nightly', cron: '0 3 * * *', job: 'probe.job' }],
        channels: [{ provider: 'probe_line', label }],
        webhooks: [{ name: 'rings' }],
        contracts: [{ contract: 'probe.depths' }],
        topics: [{ topic: 'probe.rings', permission: 'probe.see' }],
        notifications: [{ kind: 'probe.rang', label }],
        triggers: [{ id: 'probe.rang', label, event: 'probe.rang' }],
        actions: [{ id: 'probe.ring', label }],
        searches: [{ id: 'probe.rings', label }],
        meters: [
          {
            id: 'probe.rings',
            label,
            used: 7,
            from: '2026-10-31T23:00:00.000Z',
            to: '2026-11-25T08:00:00.000Z',
          },
        ],
      },
    })
  })

  test('a meter that fails costs its own reading', async ({ client, assert, cleanup }) => {
    const meter = PROBE.meters?.[0] as { measure: unknown }
    const { measure } = meter
    cleanup(() => void (meter.measure = measure))
    meter.measure = async () => ({ default: () => Promise.reject(new Error('it is broken')) })
    const answer = await client
      .get(URL)
      .bearerToken(world.token(world.madrid, 'ceo'))
      .header('x-tenant-id', on)
      .header('x-admin-token', world.adminToken(world.madrid))
    answer.assertStatus(200)
    assert.containSubset(answer.body().data.adds.meters, [{ id: 'probe.rings', used: null }])
  })

  test('off: it adds nothing', async ({ client, assert }) => {
    const answer = await client
      .get(URL)
      .bearerToken(world.token(world.paris, 'seller'))
      .header('x-admin-token', world.adminToken(world.paris))
    answer.assertStatus(200)
    const { enabled, adds } = answer.body().data as { enabled: boolean; adds: object }
    assert.isFalse(enabled)
    assert.isTrue(Object.values(adds).every((list: unknown[]) => list.length === 0))
  })

  test('who may not, and what is not there', async ({ client }) => {
    ;(await client.get(URL)).assertStatus(401)
    const token = world.token(world.madrid, 'seller')
    const elsewhere = await client
      .get(URL)
      .bearerToken(token)
      .header('x-tenant-id', world.chicago.id)
    elsewhere.assertStatus(404)
    const professional = await client
      .get(URL)
      .bearerToken(world.token(world.madrid, 'professional'))
    professional.assertStatus(403)
    professional.assertBodyContains({ code: 'E_FORBIDDEN' })
    const noAdmin = await client.get(URL).bearerToken(token)
    noAdmin.assertStatus(403)
    noAdmin.assertBodyContains({ code: 'E_ADMIN_TOKEN_REQUIRED' })
    const unknown = await client
      .get('/api/v1/admin/modules/nowhere')
      .bearerToken(token)
      .header('x-admin-token', world.adminToken(world.madrid))
    unknown.assertStatus(404)
  })
})
