import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { checkModule } from '#app/module_system/check/check_module'
import { discoverModules } from '#app/module_system/discovery'
import { PACKAGE_CANARIES, SOUND_PACKAGE } from '#tests/architecture/boundaries/package_canaries'
import { modulePackages } from '../../bin/launcher/module_packages.mjs'

test.group('Check of a module from outside', (group) => {
  let folder: string

  group.each.setup(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'nexus-check-')))
    return () => rm(folder, { recursive: true })
  })

  async function problemsOf(files: Record<string, string>): Promise<string[]> {
    for (const [file, text] of Object.entries({ ...SOUND_PACKAGE, ...files })) {
      await mkdir(dirname(join(folder, file)), { recursive: true })
      await writeFile(join(folder, file), text)
    }
    const packages = modulePackages(app.makePath(), { MODULE_PACKAGES: folder })
    const all = await discoverModules({ packages })
    const module = all.find(({ id }) => id === 'paint')
    if (!module) throw new Error('The package was not found')
    return (await checkModule(module, all)).map(({ field, reason }) => `${field}: ${reason}`)
  }

  test('a sound one is in order', async ({ assert }) => {
    assert.deepEqual(await problemsOf({}), [])
  })

  test('says: {said}')
    .with([...PACKAGE_CANARIES])
    .run(async ({ assert }, { files, said }) => {
      assert.deepEqual(await problemsOf(files), [said])
    })

  test('its names are told before anything else is looked at', async ({ assert }) => {
    const manifest = (SOUND_PACKAGE['manifest.js'] ?? '').replace(`'paint',`, `'walls',`)
    assert.deepEqual(await problemsOf({ 'manifest.js': manifest }), [
      'id: "walls" is not what its package.json says, "paint"',
    ])
  })
})
