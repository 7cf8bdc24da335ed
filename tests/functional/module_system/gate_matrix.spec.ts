import { test } from '@japa/runner'
import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import { discoverModules } from '#app/module_system/discovery'
import { jobs, listens } from '#tests/functional/module_system/matrix/background_surfaces'
import {
  channels,
  http,
  pages,
  webhooks,
} from '#tests/functional/module_system/matrix/http_surfaces'
import * as listed from '#tests/functional/module_system/matrix/listed_surfaces'
import { NOT_GATED, type Case, type Surface } from '#tests/functional/module_system/matrix/surface'
import { ANNEX, PROBE, registerProbe } from '#tests/functional/module_system/probe/probe_module'
import { switchOff, switchOn } from '#tests/functional/module_system/probe/switch'
import { createWorld, type World } from '#tests/support/world'

const CASES: Record<Surface, Case> = {
  ...listed,
  jobs,
  listens,
  http,
  pages,
  webhooks,
  channels,
}

const found = await discoverModules()
const MODULES: ModuleManifest[] = [...found.map(({ manifest }) => manifest), PROBE, ANNEX]

/** The surfaces that a module really adds something to. */
const surfacesOf = (manifest: ModuleManifest) =>
  Object.entries(manifest)
    .filter(([field]) => !(NOT_GATED as readonly string[]).includes(field))
    .filter(([, value]) => !Array.isArray(value) || value.length > 0)
    .map(([field]) => field)

test.group('Gate matrix', (group) => {
  let world: World

  group.each.setup(async () => {
    registerProbe()
    world = await createWorld()
  })

  test('the probe has one of everything, and everything has a case', ({ assert }) => {
    assert.sameMembers(surfacesOf(PROBE), Object.keys(CASES))
    for (const manifest of MODULES) assert.includeMembers(Object.keys(CASES), surfacesOf(manifest))
  })

  for (const manifest of MODULES) {
    for (const surface of surfacesOf(manifest)) {
      test(`${manifest.id}, ${surface}: there where it is on, nothing where it is off, either way`, async ({
        client,
        assert,
      }) => {
        const look = CASES[surface as Surface]
        const { madrid, paris } = world
        const seen = (tenant: World['madrid']) => look({ client, world, tenant, manifest })
        await switchOn(madrid.id, manifest.id)
        await switchOff(paris.id, manifest.id)
        assert.deepEqual([await seen(madrid), await seen(paris)], [true, false])
        await switchOff(madrid.id, manifest.id)
        await switchOn(paris.id, manifest.id)
        assert.deepEqual([await seen(madrid), await seen(paris)], [false, true])
      })
    }
  }
})
