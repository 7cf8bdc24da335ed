import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import vine from '@vinejs/vine'
import type { SettingsDeclaration } from '#app/module_system/contracts/settings'
import { recordSettings } from '#app/module_system/settings_recorder'
import { validateModules } from '#app/module_system/validation'
import { declarations, givenManifest, givenModule } from '#tests/unit/module_system/given'

const schema = vine.create({
  layers: vine.number().min(1),
  colour: vine.enum(['red', 'blue']),
  apiKey: vine.string().maxLength(50).optional(),
})
const SOUND: SettingsDeclaration = {
  version: 1,
  schema: async () => ({ default: schema }),
  defaults: { layers: 2, colour: 'red' },
  secrets: ['apiKey'],
}
const TEXTS = {
  settings: {
    layers: { label: 'x' },
    colour: { label: 'x', choices: { red: 'x', blue: 'x' } },
    apiKey: { label: 'x' },
  },
}

test.group('Validation of settings', (group) => {
  let root: string

  group.each.setup(() => {
    root = mkdtempSync(join(tmpdir(), 'nexus-settings-'))
    return () => rmSync(root, { recursive: true })
  })

  /** What is wrong with a module whose settings differ so from sound ones. */
  async function problems(changes: Partial<SettingsDeclaration>, texts: object = TEXTS) {
    const files = Object.fromEntries(
      ['en', 'es', 'fr'].map((locale) => [`lang/${locale}.json`, JSON.stringify(texts)])
    )
    const manifest = givenManifest('paint', { settings: { ...SOUND, ...changes } })
    const modules = [givenModule(root, manifest, { files })]
    const recorded = await recordSettings(modules)
    const found = validateModules(declarations({ modules, settings: recorded.settings }))
    return [...recorded.problems, ...found].map(
      ({ module, field, reason }) => `${module}: ${field}: ${reason}`
    )
  }
  const asSchema = (one: typeof schema | ReturnType<typeof vine.create>) =>
    (async () => ({ default: one })) as SettingsDeclaration['schema']

  test('sound ones have no problem', async ({ assert }) => {
    assert.isEmpty(await problems({}))
  })

  test('a level of nothing, and a name that the kernel has', async ({ assert }) => {
    assert.deepEqual(await problems({ levels: { layers: 'tenant', gone: 'organization' } }), [
      'paint: settings: the level of "gone" belongs to no setting',
    ])
    const manifest = givenManifest('paint', { settings: SOUND })
    const modules = [givenModule(root, manifest)]
    const { settings } = await recordSettings(modules)
    const domains = [{ id: 'paint', settings: SOUND }]
    const found = validateModules(declarations({ domains, modules, settings }))
    assert.containSubset(found, [
      { module: 'paint', field: 'settings', reason: 'the kernel has settings of this name' },
    ])
  })

  test('a schema that cannot be loaded', async ({ assert }) => {
    const broken = () => Promise.reject(new Error('no such file'))
    assert.deepEqual(await problems({ schema: broken }), [
      'paint: settings: the schema cannot be read: no such file',
    ])
  })

  test('a version that counts nothing', async ({ assert }) => {
    assert.deepEqual(await problems({ version: 0 }), [
      'paint: settings: the version is no positive whole number',
    ])
  })

  test('a setting that is not one input', async ({ assert }) => {
    const list = vine.create({ walls: vine.array(vine.string()) })
    assert.deepEqual(
      await problems({ schema: asSchema(list), defaults: { walls: [] }, secrets: [] }),
      ['paint: settings: "walls" is no text, number, switch or choice']
    )
  })

  test('defaults that the schema refuses, or does not know', async ({ assert }) => {
    assert.deepEqual(await problems({ defaults: { layers: 0, colour: 'red', size: 1 } }), [
      'paint: settings: the default of "size" belongs to no setting',
      'paint: settings: the schema refuses the default of "layers": The layers field must be at least 1',
    ])
    assert.deepEqual(await problems({ defaults: { layers: 1 } }), [
      'paint: settings: the schema refuses the default of "colour": The colour field must be defined',
    ])
  })

  test('a secret that is not in the schema, has a default, or has to be there', async ({
    assert,
  }) => {
    assert.deepEqual(await problems({ secrets: ['apiKey', 'password'] }), [
      'paint: settings: the secret "password" is not in the schema',
    ])
    assert.deepEqual(await problems({ defaults: { ...SOUND.defaults, apiKey: 'x' } }), [
      'paint: settings: the secret "apiKey" has a default',
    ])
    const needed = vine.create({
      layers: vine.number(),
      colour: vine.enum(['red', 'blue']),
      apiKey: vine.string().maxLength(50),
    })
    assert.deepEqual(await problems({ schema: asSchema(needed) }), [
      'paint: settings: the secret "apiKey" is not optional',
    ])
  })

  test('a setting or a choice without its name in a language', async ({ assert }) => {
    const { colour, apiKey } = TEXTS.settings
    const lacking = {
      settings: { colour: { ...colour, choices: { red: 'x' } }, apiKey, layers: {} },
    }
    const found = await problems({}, lacking)
    assert.sameMembers(
      found,
      ['es', 'en', 'fr'].flatMap((locale) => [
        `paint: settings: lang/${locale}.json lacks settings.layers.label`,
        `paint: settings: lang/${locale}.json lacks settings.colour.choices.blue`,
      ])
    )
  })
})
