import { test } from '@japa/runner'
import { changeSettings } from '#app/module_system/actions/change_settings'
import { moduleSettings } from '#app/module_system/contracts/module_settings'
import type { SettingsValues } from '#app/module_system/contracts/settings'
import { tenancy } from '#app/tenancy/scope'
import { rowsOf } from '#tests/support/rows'
import { createWorld, type World } from '#tests/support/world'
import {
  enablePaint,
  forgetPaint,
  registerPaint,
} from '#tests/functional/module_system/settings_probe'

interface Paint {
  greeting?: string
  layers: number
  colour: string
}

test.group('Settings of a module, as it reads them', (group) => {
  let world: World
  let id: string
  let actorId: string

  group.each.setup(async () => {
    registerPaint()
    world = await createWorld()
    id = world.madrid.id
    const [user] = await rowsOf(id).rows<{ id: string }>(
      `select user_id as id from memberships where tenant_id = ?`,
      [id]
    )
    actorId = user?.id ?? ''
    await enablePaint(id)
    return () => void forgetPaint()
  })

  const set = (values: SettingsValues, version = 1) =>
    tenancy.run(id, () => changeSettings({ moduleId: 'paint', values, version, actorId }))
  const read = () => tenancy.run(id, () => moduleSettings<Paint>('paint'))
  const shapeOf = async () => {
    const [row] = await rowsOf(id).rows<{ shape: number; settings: SettingsValues }>(
      `select settings_version as shape, settings from tenant_modules where tenant_id = ? and module_id = 'paint'`,
      [id]
    )
    return row
  }

  test('defaults until something is set; then that, at once, and secrets in clear text', async ({
    assert,
  }) => {
    assert.containSubset((await read()).values, { layers: 2, colour: 'red', greeting: 'Hello' })
    assert.isNull((await read()).secret('apiKey'))
    await set({ layers: 5, apiKey: 'top-secret-1', greeting: null })
    const { values, secret } = await read()
    assert.equal(values.layers, 5)
    assert.isUndefined(values.greeting)
    assert.equal(secret('apiKey'), 'top-secret-1')
    assert.isNull(secret('pin'))
    assert.notProperty(values, 'apiKey')
  })

  test('a module without settings has none to read', async ({ assert }) => {
    await assert.rejects(
      () => tenancy.run(id, () => moduleSettings('nowhere')),
      /declares no settings/
    )
  })

  test('what an older version stored is brought into today’s shape: when read, and for good when switched on', async ({
    assert,
  }) => {
    await set({ layers: 3, apiKey: 'top-secret-1', pin: '1234' })
    const seen: unknown[] = []
    registerPaint({
      version: 2,
      upgrade: (from, { layers, pin, ...rest }) => {
        seen.push([from, typeof pin])
        return { ...rest, layers: Number(layers) * 2, apiKey: pin }
      },
    })
    const { values, secret } = await read()
    assert.equal(values.layers, 6)
    assert.equal(secret('apiKey'), '1234')
    assert.deepEqual(seen, [[1, 'object']])
    assert.containSubset(await shapeOf(), { shape: 1, settings: { layers: 3 } })

    await rowsOf(id).change(
      `update tenant_modules set state = 'disabled' where tenant_id = ? and module_id = 'paint'`,
      [id]
    )
    await enablePaint(id)
    assert.containSubset(await shapeOf(), { shape: 2, settings: { layers: 6 } })
    assert.equal((await read()).secret('apiKey'), '1234')
    assert.notProperty((await shapeOf())?.settings.apiKey, 'as')
    assert.equal((await read()).values.layers, 6)
    await enablePaint(id)
    assert.equal((await read()).values.layers, 6)
  })

  test('a first change of an upgraded form stores today’s shape', async ({ assert }) => {
    await set({ layers: 3 })
    registerPaint({ version: 2, upgrade: (_, stored) => ({ ...stored, layers: 4 }) })
    assert.deepEqual(await set({ layers: 9 }, 2), { kind: 'changed' })
    assert.deepEqual(await shapeOf(), { shape: 2, settings: { layers: 9 } })
  })

  test('a stored value that the schema refuses by now gives way to its default', async ({
    assert,
  }) => {
    await rowsOf(id).change(
      `update tenant_modules set settings = '{"layers": 99, "colour": "blue", "gone": 1}'
       where tenant_id = ? and module_id = 'paint'`,
      [id]
    )
    const { values } = await read()
    assert.deepEqual({ ...values }, {
      greeting: 'Hello',
      layers: 2,
      glossy: false,
      colour: 'blue',
    } as never)
  })

  test('what became a secret is sealed at the next change; what is none any more is not shown', async ({
    assert,
  }) => {
    await set({ greeting: 'Good day', apiKey: 'top-secret-1' })
    registerPaint({
      version: 2,
      defaults: { layers: 2, glossy: false, colour: 'red' },
      secrets: ['greeting'],
    })
    const { values, secret } = await read()
    assert.equal(secret('greeting'), 'Good day')
    assert.notProperty(values, 'apiKey')
    await set({ layers: 3 }, 2)
    const row = await shapeOf()
    assert.notInclude(JSON.stringify(row), 'Good day')
    assert.equal((await read()).secret('greeting'), 'Good day')
  })
})
