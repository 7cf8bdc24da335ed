import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from '@japa/runner'
import { modulePackages } from '../../../bin/launcher/module_packages.mjs'
import { hashSources } from '../../../bin/launcher/source_hash.mjs'

test.group('Module packages', (group) => {
  let folder: string
  let checkout: string

  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
  const describe = (id: string, more: object = {}) =>
    JSON.stringify({ nexus: { module: id }, version: '1.0.0', ...more })

  group.each.setup(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'nexus-packages-')))
    checkout = join(folder, 'nexus')
    await write('nexus/adonisrc.ts', '')
    await write('nexus/bin/server.ts', '')
    await write('nexus/config/modules.ts', `export default { packages: ['@acme/paint'] }`)
    await write('nexus/build/config/modules.js', `export default { packages: ['@acme/paint'] }`)
    await write('nexus/node_modules/@acme/paint/package.json', describe('paint'))
    await write('walls/package.json', describe('walls', { main: './dist/manifest.js' }))
    return () => rm(folder, { recursive: true })
  })

  test('those of the configuration, then those of the environment, each once', ({ assert }) => {
    const env = { MODULE_PACKAGES: ' ../walls, @acme/paint,' }
    const paint = join(checkout, 'node_modules/@acme/paint')
    const walls = join(folder, 'walls')
    assert.deepEqual(modulePackages(checkout, env), [
      {
        name: '@acme/paint',
        id: 'paint',
        root: paint,
        manifest: join(paint, 'manifest.js'),
        version: '1.0.0',
      },
      {
        name: '../walls',
        id: 'walls',
        root: walls,
        manifest: join(walls, 'dist/manifest.js'),
        version: '1.0.0',
      },
    ])
  })

  test('the compiled application finds the same ones', ({ assert }) => {
    const env = { MODULE_PACKAGES: '../walls' }
    assert.deepEqual(modulePackages(join(checkout, 'build'), env), modulePackages(checkout, env))
  })

  test('one that is missing, or is no module, is named', async ({ assert }) => {
    const read = (name: string) => () => modulePackages(checkout, { MODULE_PACKAGES: name })
    await write('plain/package.json', '{}')
    assert.throws(
      read('@acme/roofs'),
      'The module package "@acme/roofs" is not installed; a folder begins with ./ or /'
    )
    assert.throws(read('../roofs'), /The module package "..\/roofs" has no .*package\.json/)
    assert.throws(
      read('../plain'),
      'The package.json of "../plain" does not say which module it is (nexus.module)'
    )
  })

  test('the build is made again when a package is added, changed or taken away', async ({
    assert,
    cleanup,
  }) => {
    const before = process.env.MODULE_PACKAGES
    cleanup(() => {
      if (before === undefined) delete process.env.MODULE_PACKAGES
      else process.env.MODULE_PACKAGES = before
    })
    delete process.env.MODULE_PACKAGES
    const without = await hashSources(checkout)
    process.env.MODULE_PACKAGES = '../walls'
    const added = await hashSources(checkout)
    await write('walls/tests/wall.spec.ts', 'a test is not built')
    assert.equal(await hashSources(checkout), added)
    await write('walls/ui/pages/index.tsx', '')
    const changed = await hashSources(checkout)
    delete process.env.MODULE_PACKAGES
    assert.equal(await hashSources(checkout), without)
    assert.lengthOf(new Set([without, added, changed]), 3)
  })
})
