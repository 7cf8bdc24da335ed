import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { KERNEL_DOMAINS } from '#app/kernel'
import { readDeclarations } from '#app/module_system/declarations'
import { discoverModules } from '#app/module_system/discovery'
import { flatKeys } from '#app/module_system/validation/locales'
import { LOCALES } from '#app/shared/contracts/locale'
import { filesBelow, sourceFiles } from '#tests/architecture/source_files'

const modules = await discoverModules()

/** Tables that a module's own SQL creates or writes. */
const WRITES = /\b(?:create table|insert into|update|delete from|alter table)\s+([a-z_]+)/g

/** An action of the audit trail, where it is named: `area.what_happened`, in the past. */
const ACTION = /'([a-z]+(?:_[a-z]+)*\.(?:[a-z]+_)*(?:[a-z]+ed(?:_in|_out)?|run|resent))'/g

test.group('Modules', () => {
  test('every manifest is valid', async ({ assert }) => {
    const { problems } = await readDeclarations(KERNEL_DOMAINS, modules)
    assert.deepEqual(problems, [])
  })

  for (const { id, manifest } of modules) {
    test(`${id}: every page and card of its folders is declared`, ({ assert }) => {
      const pages = filesBelow(`modules/${id}/ui/pages`).map((file) => nameOf(id, 'pages', file))
      assert.sameMembers(pages, [...(manifest.pages ?? [])])
    })

    test(`${id}: writes its own tables only`, ({ assert }) => {
      const code = filesBelow(`modules/${id}`).filter(
        (file) => file.endsWith('.ts') && !file.startsWith(`modules/${id}/tests/`)
      )
      const written = code.flatMap((file) =>
        [...readFileSync(app.makePath(file), 'utf8').matchAll(WRITES)].map(([, table]) => table)
      )
      const keywords = ['set', 'of', 'on']
      const foreign = written.filter(
        (table) => table && !keywords.includes(table) && !manifest.tables.includes(table)
      )
      assert.deepEqual([...new Set(foreign)], [])
    })

    test(`${id}: its tables are those of its migrations`, ({ assert }) => {
      const migrations = filesBelow(`modules/${id}/database/migrations`)
        .map((file) => readFileSync(app.makePath(file), 'utf8'))
        .join('\n')
      const created = [...migrations.matchAll(/create table ([a-z_]+)/g)].map(([, table]) => table)
      assert.sameMembers(created, [...manifest.tables])
    })

    test(`${id}: has a README`, ({ assert }) => {
      assert.include(filesBelow(`modules/${id}`), `modules/${id}/README.md`)
    })
  }

  test('the kernel’s texts have the same keys in every language', ({ assert }) => {
    const keysOf = (locale: string) =>
      filesBelow(`resources/lang/${locale}`).flatMap((file) => {
        const texts = JSON.parse(readFileSync(app.makePath(file), 'utf8')) as object
        const name = file.split('/').at(-1) ?? ''
        return flatKeys(texts).map((key) => `${name}: ${key}`)
      })
    for (const locale of LOCALES) assert.sameMembers(keysOf(locale), keysOf('en'), locale)
  })

  test('what the kernel writes into the audit trail has a name in words', ({ assert }) => {
    const texts = JSON.parse(readFileSync(app.makePath('resources/lang/en/ui.json'), 'utf8')) as {
      audit: { did: Record<string, string> }
    }
    const written = sourceFiles()
      .filter(({ path, text }) => path.startsWith('app/') && text.includes('recordAudit('))
      .flatMap(({ text }) => [...text.matchAll(ACTION)].map(([, action]) => action ?? ''))
    assert.isAbove(written.length, 50)
    assert.deepEqual(
      written.filter((action) => !(action in texts.audit.did)),
      []
    )
  })

  test('every permission of the kernel and its area have a label', ({ assert }) => {
    const texts = JSON.parse(
      readFileSync(app.makePath('resources/lang/en/permissions.json'), 'utf8')
    ) as object
    const labels = flatKeys(texts)
    const declared = KERNEL_DOMAINS.flatMap(({ permissions }) => permissions ?? [])
    const areas = declared.map(({ id }) => `areas.${id.split('.')[0]}`)
    assert.sameMembers(labels, [...new Set([...declared.map(({ id }) => id), ...areas])])
  })
})

function nameOf(id: string, kind: string, file: string) {
  return file.replace(`modules/${id}/ui/${kind}/`, `${id}/`).replace(/\.tsx$/, '')
}
