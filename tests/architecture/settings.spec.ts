import { test } from '@japa/runner'
import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { KERNEL_DOMAINS } from '#app/kernel'
import { SEALED_COLUMNS } from '#app/settings/contracts/sealed_column'
import { formFields } from '#app/settings/values/form_fields'
import { checkValues } from '#app/settings/values/sound_values'
import { LOCALES } from '#app/shared/contracts/locale'

/** Columns whose names speak of secrets and that hold none that could be opened. */
const NOT_SEALED: Readonly<Record<string, string>> = {}

const groups = KERNEL_DOMAINS.flatMap(({ id, settings }) => (settings ? [{ id, settings }] : []))

test.group('Settings of the kernel', () => {
  for (const { id, settings } of groups) {
    test(`${id}: each fits one input, its defaults are accepted, secrets may be absent`, async ({
      assert,
    }) => {
      const { default: validator } = await settings.schema()
      const { fields, unsuitable } = formFields(validator.toJSONSchema(), settings.secrets)
      assert.deepEqual(unsuitable, [])
      assert.property(await checkValues(settings, {}), 'values')
      const required = fields.filter((field) => field.kind === 'secret' && field.required)
      assert.deepEqual(required, [])
      const keys = fields.map(({ key }) => key)
      assert.includeMembers(keys, Object.keys(settings.levels ?? {}))
    })

    for (const locale of LOCALES) {
      test(`${id}: has its texts in ${locale}, and no others`, async ({ assert }) => {
        const path = app.makePath(`resources/lang/${locale}/settings.json`)
        const texts = JSON.parse(readFileSync(path, 'utf8')) as Record<string, object>
        const { default: validator } = await settings.schema()
        const { fields } = formFields(validator.toJSONSchema(), settings.secrets)
        assert.sameMembers(Object.keys(texts[id] ?? {}), ['title', ...fields.map(({ key }) => key)])
        const ofGroup = (texts[id] ?? {}) as Record<string, { label?: string; choices?: object }>
        for (const { key, choices = [] } of fields) {
          assert.isNotEmpty(ofGroup[key]?.label ?? '', key)
          assert.sameMembers(Object.keys(ofGroup[key]?.choices ?? {}), choices)
        }
      })
    }
  }

  test('no module has the name of a group of the kernel', async ({ assert }) => {
    const { registry } = await import('#app/module_system/registry')
    assert.isEmpty(groups.filter(({ id }) => registry.modules.has(id)))
  })

  test('every column that holds a secret is sealed anew when the key is changed', async ({
    assert,
  }) => {
    const found: { rows: { name: string }[] } = await db.connection('owner').rawQuery(
      `select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'public' and data_type = 'text'
         and column_name ~ '(secret|sealed|api_key|password)' and column_name !~ 'hash'`
    )
    const known = SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`)
    const forgotten = found.rows
      .map(({ name }) => name)
      .filter((name) => !known.includes(name) && !(name in NOT_SEALED))
    assert.deepEqual(forgotten, [])
  })
})
