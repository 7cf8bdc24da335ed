import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { disableModule } from '#app/module_system/actions/disable_module'
import { tenancy } from '#app/tenancy/scope'
import { rowsOf } from '#tests/support/rows'
import { createWorld, type World } from '#tests/support/world'
import {
  enablePaint,
  forgetPaint,
  registerPaint,
} from '#tests/functional/module_system/settings_probe'

const SALES = '/api/v1/admin/modules/crm_sales/settings'
const PAINT = '/api/v1/admin/modules/paint/settings'

test.group('Settings of a module, by the API', (group) => {
  let world: World

  group.each.setup(async () => {
    registerPaint()
    world = await createWorld()
    await enablePaint(world.madrid.id)
    return () => void forgetPaint()
  })

  const asCeo = (client: ApiClient, method: 'get' | 'put', url: string, tenant = world.madrid) =>
    client[method](url)
      .bearerToken(world.token(tenant, 'ceo'))
      .header('x-tenant-id', tenant.id)
      .header('x-admin-token', world.adminToken(tenant))

  const stored = async (tenant = world.madrid, moduleId = 'paint') => {
    const [row] = await rowsOf(tenant.id).rows<{
      settings: Record<string, unknown>
      revision: number
    }>(
      `select settings, settings_revision as revision from tenant_modules
       where tenant_id = ? and module_id = ?`,
      [tenant.id, moduleId]
    )
    return row
  }
  const audited = () =>
    rowsOf(world.madrid.id).rows<{ action: string; after: unknown; subject: string }>(
      `select action, after, subject_id as subject from audit_entries
       where tenant_id = ? and action = 'module.settings_changed'`,
      [world.madrid.id]
    )

  test('a form is made of the schema, with its texts in the reader’s language', async ({
    client,
    assert,
  }) => {
    const shown = await asCeo(client, 'get', SALES).header('accept-language', 'es')
    shown.assertStatus(200)
    const { fields, values, version } = shown.body().data
    assert.equal(version, 1)
    assert.deepEqual(values, {
      openForEveryConversation: true,
      bookedStage: 'interested',
      bookedScore: 80,
    })
    assert.deepEqual(fields[1], {
      key: 'bookedStage',
      kind: 'choice',
      required: true,
      label: 'Etapa tras una reserva',
      hint: 'Una reserva lleva el lead al menos hasta aquí, y nunca hacia atrás.',
      choices: [
        { value: 'contacted', label: 'Contactado' },
        { value: 'interested', label: 'Interesado' },
        { value: 'negotiation', label: 'Negociación' },
      ],
      origin: 'default',
      locked: false,
      editable: true,
      inherited: 'interested',
    })
    assert.containSubset(fields[2], { kind: 'number', whole: true, min: 0, max: 100 })
  })

  test('what is set is kept, counted, audited and told as an event', async ({ client, assert }) => {
    const saved = await asCeo(client, 'put', PAINT).json({
      values: { greeting: 'Good day', layers: 3, glossy: false, colour: 'blue' },
      version: 1,
    })
    saved.assertStatus(200)
    assert.containSubset(saved.body().data, {
      values: { greeting: 'Good day', layers: 3, glossy: false, colour: 'blue' },
      version: 2,
    })
    const again = await asCeo(client, 'get', PAINT)
    assert.deepEqual(again.body().data.values, saved.body().data.values)
    const keys = ['colour', 'greeting', 'layers']
    assert.deepEqual(await audited(), [
      {
        action: 'module.settings_changed',
        after: { greeting: 'Good day', layers: 3, glossy: false, colour: 'blue' },
        subject: 'paint',
      },
    ])
    const events = await rowsOf(world.madrid.id).rows<{ payload: unknown }>(
      `select payload from outbox where tenant_id = ? and name = 'module.settings_changed'`,
      [world.madrid.id]
    )
    assert.deepEqual(events, [{ payload: { moduleId: 'paint', keys } }])

    const same = await asCeo(client, 'put', PAINT).json({ ...again.body().data, version: 2 })
    assert.equal(same.body().data.version, 2)
    assert.lengthOf(await audited(), 1)
  })

  test('left out, a value is its default again; null empties one that may be empty', async ({
    client,
    assert,
  }) => {
    await asCeo(client, 'put', PAINT).json({ values: { layers: 5, greeting: null }, version: 1 })
    const emptied = await asCeo(client, 'get', PAINT)
    assert.containSubset(emptied.body().data.values, { layers: 5, greeting: null, colour: 'red' })
    const reset = await asCeo(client, 'put', PAINT).json({ values: {}, version: 2 })
    assert.containSubset(reset.body().data.values, { layers: 2, greeting: 'Hello' })
  })

  test('secrets are sealed one by one, never sent back, kept when left out and removed by null', async ({
    client,
    assert,
  }) => {
    const secretsOf = (body: { data: { fields: { key: string; set?: boolean }[] } }) =>
      Object.fromEntries(
        body.data.fields.flatMap(({ key, set }) => (set === undefined ? [] : [[key, set]]))
      )
    const first = await asCeo(client, 'put', PAINT).json({
      values: { apiKey: 'top-secret-1', pin: 'top-secret' },
      version: 1,
    })
    first.assertStatus(200)
    assert.deepEqual(secretsOf(first.body()), { apiKey: true, pin: true })
    assert.notInclude(first.text(), 'top-secret')
    const { settings } = (await stored()) ?? { settings: {} }
    assert.notInclude(JSON.stringify(settings), 'top-secret')
    assert.notDeepEqual(settings.apiKey, settings.pin)

    const kept = await asCeo(client, 'put', PAINT).json({ values: { layers: 4 }, version: 2 })
    assert.deepEqual(secretsOf(kept.body()), { apiKey: true, pin: true })
    assert.deepEqual((await stored())?.settings.apiKey, settings.apiKey)
    const removed = await asCeo(client, 'put', PAINT).json({ values: { pin: null }, version: 3 })
    assert.deepEqual(secretsOf(removed.body()), { apiKey: true, pin: false })
    assert.notProperty((await stored())?.settings ?? {}, 'pin')

    const everywhere = JSON.stringify([
      await audited(),
      await rowsOf(world.madrid.id).rows(`select * from outbox where tenant_id = ?`, [
        world.madrid.id,
      ]),
      (await asCeo(client, 'get', PAINT)).body(),
    ])
    assert.notInclude(everywhere, 'top-secret')
    const same = await asCeo(client, 'put', PAINT).json({
      values: { apiKey: 'top-secret-1' },
      version: 4,
    })
    assert.equal(same.body().data.version, 4)
  })

  test('wrong values and unknown keys are named, and nothing is written', async ({
    client,
    assert,
  }) => {
    const before = await stored()
    const errorsOf = async (values: unknown) => {
      const response = await asCeo(client, 'put', PAINT).json({ values, version: 1 })
      response.assertStatus(422)
      return response
        .body()
        .errors.map((one: { field: string; rule: string }) => [one.field, one.rule])
    }
    assert.deepEqual(await errorsOf({ layers: 12, colour: 'green' }), [
      ['values.layers', 'range'],
      ['values.colour', 'enum'],
    ])
    assert.deepEqual(await errorsOf({ layers: null }), [['values.layers', 'required']])
    assert.deepEqual(await errorsOf({ apiKey: 'short', pin: 12 }), [
      ['values.apiKey', 'minLength'],
      ['values.pin', 'string'],
    ])
    assert.deepEqual(await errorsOf({ size: 1 }), [['values.size', 'unknown']])
    assert.deepEqual(await errorsOf('all'), [['values', 'object']])
    const refused = await asCeo(client, 'put', PAINT).json({
      values: { apiKey: 'leak-me' },
      version: 1,
    })
    assert.notInclude(refused.text(), 'leak-me')
    const strange = await asCeo(client, 'put', PAINT).json({
      values: { greeting: 'a\u0000b\ud800' },
      version: 1,
    })
    strange.assertStatus(200)
    assert.equal(strange.body().data.values.greeting, 'ab\ufffd')
    assert.notDeepEqual(await stored(), before)
  })

  test('whoever read an older state is told the newer one, and what they sent', async ({
    client,
    assert,
  }) => {
    await asCeo(client, 'put', PAINT).json({ values: { layers: 4 }, version: 1 })
    const stale = await asCeo(client, 'put', PAINT).json({
      values: { layers: 7, apiKey: 'top-secret-2' },
      version: 1,
    })
    stale.assertStatus(409)
    assert.containSubset(stale.body(), {
      code: 'E_VERSION_CONFLICT',
      current: { values: { layers: 4 }, version: 2 },
      given: { values: { layers: 7 }, version: 1 },
    })
    assert.notInclude(stale.text(), 'top-secret')
    assert.equal((await stored())?.settings.layers, 4)
    const both = await Promise.all(
      [5, 6].map((layers) => asCeo(client, 'put', PAINT).json({ values: { layers }, version: 2 }))
    )
    assert.sameMembers(
      both.map((one) => one.status()),
      [200, 409]
    )
  })

  test('the order of refusals: sign-in, tenant, permission, admin token, module, fields', async ({
    client,
    assert,
  }) => {
    const body = { values: { layers: 'many' }, version: 1 }
    for (const method of ['get', 'put'] as const) {
      const ask = () => client[method](PAINT).json(body)
      ;(await ask()).assertStatus(401)
      const seller = world.token(world.madrid, 'seller')
      const stranger = await ask().bearerToken(seller).header('x-tenant-id', world.chicago.id)
      stranger.assertStatus(404)
      ;(await ask().bearerToken(seller)).assertBodyContains({ code: 'E_FORBIDDEN' })
      const noAdmin = await ask().bearerToken(world.token(world.madrid, 'ceo'))
      noAdmin.assertBodyContains({ code: 'E_ADMIN_TOKEN_REQUIRED' })
      ;(await asCeo(client, method, PAINT, world.paris).json(body)).assertStatus(404)
      const nowhere = PAINT.replace('paint', 'nowhere')
      ;(await asCeo(client, method, nowhere).json(body)).assertStatus(404)
    }
    ;(await asCeo(client, 'put', PAINT).json(body)).assertStatus(422)
    ;(await asCeo(client, 'put', PAINT).json({ values: {} })).assertStatus(422)
    assert.deepEqual((await stored())?.settings, {})
    assert.isUndefined(await stored(world.paris))
  })

  test('off, settings cannot be changed but stay; each tenant has its own', async ({
    client,
    assert,
  }) => {
    await enablePaint(world.paris.id)
    await asCeo(client, 'put', PAINT).json({ values: { layers: 8 }, version: 1 })
    const other = await asCeo(client, 'get', PAINT, world.paris)
    assert.containSubset(other.body().data, { values: { layers: 2 }, version: 1 })

    await tenancy.run(world.madrid.id, () => disableModule({ moduleId: 'paint', actorId: null }))
    ;(await asCeo(client, 'get', PAINT)).assertStatus(404)
    const off = await asCeo(client, 'put', PAINT).json({ values: { layers: 1 }, version: 2 })
    off.assertStatus(404)
    await enablePaint(world.madrid.id)
    const back = await asCeo(client, 'get', PAINT)
    assert.containSubset(back.body().data, { values: { layers: 8 }, version: 2 })
  })
})
