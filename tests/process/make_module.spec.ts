import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { BuiltCopy } from '#tests/support/built_copy'

const TOOLS = [
  'tests',
  'eslint.config.js',
  'tsconfig.module.json',
  '.dependency-cruiser.cjs',
  '.gitignore',
]
const bin = (path: string) => join('node_modules', path)

test.group('make:module', (group) => {
  let copy: BuiltCopy

  group.tap((one) => one.timeout(180_000))

  group.setup(async () => {
    copy = await BuiltCopy.make(TOOLS)
    return async () => {
      await copy.remove()
      const owner = db.connection('owner')
      await owner.rawQuery('drop table if exists fresh_ideas_entries, tour_guide_entries')
      await owner.rawQuery(
        `delete from adonis_schema where name ~ '^modules/(fresh_ideas|tour_guide)/'`
      )
    }
  })

  const suites = (files: string[], env: Record<string, string> = {}) =>
    copy.ace(['test', 'functional', 'architecture', ...files.map((file) => `--files=${file}`)], {
      NODE_ENV: 'test',
      ...env,
    })

  test('a new folder passes lint, boundaries, architecture and its own tests', async ({
    assert,
  }) => {
    await copy.ace(['make:module', 'fresh_ideas'])
    await copy.run([bin('eslint/bin/eslint.js'), 'modules/fresh_ideas'])
    const cruise = bin('dependency-cruiser/bin/dependency-cruiser.mjs')
    await copy.run([cruise, 'modules', '--config', '.dependency-cruiser.cjs'])
    assert.include(await copy.ace(['module:check', 'fresh_ideas']), 'fresh_ideas 0.1.0: in order')
    const output = await suites([
      'modules',
      'sources',
      'statements',
      'fresh_ideas_entries',
      'fresh_ideas_contract',
    ])
    assert.match(output, /fresh_ideas: writes its own tables only/)
    assert.match(output, /what is older than the tenant wants is deleted/)
    assert.match(output, /PASSED/)
  })

  test('never writes where something is', async ({ assert }) => {
    const manifest = join(copy.root, 'modules/fresh_ideas/manifest.ts')
    const before = await readFile(manifest, 'utf8')
    await assert.rejects(() => copy.ace(['make:module', 'fresh_ideas']), /"fresh_ideas" is already/)
    await assert.rejects(() => copy.ace(['make:module', 'chat']), /"chat" is already taken/)
    await assert.rejects(() => copy.ace(['make:module', 'Fresh-Ideas']), /is not snake_case/)
    const folder = `--package=${copy.root}`
    await assert.rejects(() => copy.ace(['make:module', 'other', folder]), /is not empty/)
    assert.equal(await readFile(manifest, 'utf8'), before)
  })

  test('a new package has the right types, is in order, and passes its own tests', async ({
    assert,
  }) => {
    const folder = '../packages/tour_guide'
    await copy.ace(['make:module', 'tour_guide', `--package=${folder}`])
    assert.include(await copy.ace(['module:build', folder]), 'Compiled')
    assert.include(await copy.ace(['module:check', folder]), 'tour_guide 0.1.0: in order')
    const files = ['tour_guide_entries', 'tour_guide_contract']
    const output = await suites(files, { MODULE_PACKAGES: folder })
    assert.match(output, /Tests {2}11 passed \(11\)/)
  })
})
