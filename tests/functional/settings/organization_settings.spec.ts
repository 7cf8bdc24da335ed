import { test } from '@japa/runner'
import { moduleSettings } from '#app/module_system/contracts/module_settings'
import { agentSettings } from '#app/agent/contracts/settings'
import { tenancy } from '#app/tenancy/scope'
import { AGENT, asking, fieldOf, ORGANIZATION } from '#tests/functional/settings/given'
import {
  enablePaint,
  forgetPaint,
  registerPaint,
} from '#tests/functional/module_system/settings_probe'
import { rowsOf } from '#tests/support/rows'
import { systemRows } from '#tests/support/system_rows'
import { createWorld, type World } from '#tests/support/world'

const OF_ALL = `${ORGANIZATION}/agent`
const PAINT = '/api/v1/admin/modules/paint/settings'

test.group('What an organization sets for its tenants', (group) => {
  let world: World

  group.each.setup(async () => {
    registerPaint({ levels: { layers: 'organization', greeting: 'tenant' } })
    world = await createWorld()
    await enablePaint(world.madrid.id)
    return () => void forgetPaint()
  })

  const staleIn = async (tenant: World['madrid']) =>
    (await tenancy.run(tenant.id, () => agentSettings())).values.staleAfterHours

  test('holds for its tenants and no others, until one says otherwise', async ({
    client,
    assert,
  }) => {
    const ask = asking(world, client)
    const set = await ask('put', OF_ALL).json({ values: { staleAfterHours: 24 }, version: 1 })
    set.assertStatus(200)
    assert.containSubset(fieldOf(set.body(), 'staleAfterHours'), {
      origin: 'organization',
      inherited: 6,
      lockable: true,
    })
    assert.deepEqual(
      await Promise.all([world.madrid, world.paris, world.chicago].map(staleIn)),
      [24, 24, 6]
    )
    const seen = await ask('get', AGENT)
    assert.containSubset(fieldOf(seen.body(), 'staleAfterHours'), {
      origin: 'organization',
      inherited: 24,
    })
    await ask('put', AGENT).json({ values: { staleAfterHours: 3 }, version: 1 })
    assert.deepEqual(await Promise.all([world.madrid, world.paris].map(staleIn)), [3, 24])
  })

  test('what is locked is seen and not changed, and comes back when it is unlocked', async ({
    client,
    assert,
  }) => {
    const ask = asking(world, client)
    await ask('put', AGENT).json({ values: { staleAfterHours: 3, persona: 'Kind' }, version: 1 })
    const values = { staleAfterHours: 24 }
    await ask('put', OF_ALL).json({ values, locked: ['staleAfterHours'], version: 1 })
    assert.equal(await staleIn(world.madrid), 24)
    const seen = await ask('get', AGENT)
    assert.containSubset(fieldOf(seen.body(), 'staleAfterHours'), {
      origin: 'organization',
      locked: true,
      editable: false,
    })
    const refused = await ask('put', AGENT).json({ values: { staleAfterHours: 5 }, version: 2 })
    refused.assertStatus(422)
    assert.containSubset(refused.body().errors, [
      { field: 'values.staleAfterHours', rule: 'locked' },
    ])
    const other = await ask('put', AGENT).json({ values: { persona: 'Short' }, version: 2 })
    other.assertStatus(200)
    await ask('put', OF_ALL).json({ values, locked: [], version: 2 })
    assert.equal(await staleIn(world.madrid), 3)
  })

  test('a secret of the organization opens in its tenants and is shown in none', async ({
    client,
    assert,
  }) => {
    const ask = asking(world, client)
    const set = await ask('put', OF_ALL).json({ values: { openaiKey: 'sk-of-all-1' }, version: 1 })
    const seen = await ask('get', AGENT)
    assert.containSubset(fieldOf(seen.body(), 'openaiKey'), { set: true, origin: 'organization' })
    const secretIn = async (tenant: World['madrid']) =>
      (await tenancy.run(tenant.id, () => agentSettings())).secret('openaiKey')
    assert.equal(await secretIn(world.paris), 'sk-of-all-1')
    assert.isNull(await secretIn(world.chicago))
    await ask('put', AGENT).json({ values: { openaiKey: 'sk-our-own-1' }, version: 1 })
    assert.deepEqual(
      [await secretIn(world.madrid), await secretIn(world.paris)],
      ['sk-our-own-1', 'sk-of-all-1']
    )
    const trail = await systemRows<{ after: unknown }>(
      `select action, after, organization_id is not null as known from platform_audit_entries
       where action = 'organization.settings_changed'`
    )
    assert.deepEqual(trail, [
      { action: 'organization.settings_changed', after: { openaiKey: '[hidden]' }, known: true },
    ] as never)
    assert.notInclude(JSON.stringify([set.body(), seen.body(), trail]), 'of-all')
  })

  test('modules inherit the same way, hear of it, and each level keeps to its own', async ({
    client,
    assert,
  }) => {
    const ask = asking(world, client)
    const ofAll = `${ORGANIZATION}/paint`
    const set = await ask('put', ofAll).json({
      values: { layers: 7, colour: 'blue' },
      locked: ['colour'],
      version: 1,
    })
    set.assertStatus(200)
    assert.isUndefined(fieldOf(set.body(), 'greeting'))
    const inMadrid = await tenancy.run(world.madrid.id, () => moduleSettings('paint'))
    assert.containSubset(inMadrid.values, { layers: 7, colour: 'blue', greeting: 'Hello' })
    const told = await rowsOf(world.madrid.id).rows<{ payload: unknown }>(
      `select payload from outbox where name = 'module.settings_changed'`
    )
    assert.deepEqual(told, [{ payload: { moduleId: 'paint', keys: ['colour', 'layers'] } }])

    const refusals: [url: string, values: object, rule: string][] = [
      [PAINT, { layers: 3 }, 'level'],
      [PAINT, { colour: 'red' }, 'locked'],
      [ofAll, { greeting: 'Hi' }, 'level'],
    ]
    for (const [url, values, rule] of refusals) {
      const refused = await ask('put', url).json({ values, version: url === PAINT ? 1 : 2 })
      refused.assertStatus(422)
      assert.equal(refused.body().errors[0].rule, rule)
    }
    const lock = await ask('put', ofAll).json({ values: {}, locked: ['greeting'], version: 2 })
    lock.assertStatus(422)
  })

  test('only who may speak for the organization; a module that nobody uses is unknown', async ({
    client,
    assert,
  }) => {
    const change = { values: { staleAfterHours: 24 }, version: 1 }
    const anonymous = await client.put(OF_ALL).json(change)
    anonymous.assertStatus(401)
    for (const role of ['secretary', 'seller']) {
      const refused = await asking(world, client, role)('put', OF_ALL).json(change)
      refused.assertStatus(403)
    }
    const ask = asking(world, client)
    const ofTheirs = await ask('get', `${ORGANIZATION}/paint`, world.chicago)
    ofTheirs.assertStatus(404)
    const late = await ask('put', OF_ALL).json({ ...change, version: 9, locked: ['persona'] })
    late.assertStatus(409)
    assert.deepEqual(late.body().given, {
      version: 9,
      values: { staleAfterHours: 24 },
      locked: ['persona'],
    })
    const wrong = await ask('put', OF_ALL).json({ values: { staleAfterHours: 0 }, version: 1 })
    wrong.assertStatus(422)
    assert.isEmpty(await systemRows(`select 1 from organization_settings`))
  })
})
