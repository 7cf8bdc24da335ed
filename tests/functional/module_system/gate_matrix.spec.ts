import { test } from '@japa/runner'
import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import { discoverModules } from '#app/module_system/discovery'
import {
  jobs,
  listens,
  schedules,
} from '#tests/functional/module_system/matrix/background_surfaces'
import {
  channels,
  http,
  pages,
  settings,
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
  schedules,
  http,
  pages,
  webhooks,
  channels,
  settings,
}

const found = await discoverModules()
const MODULES: ModuleManifest[] = [...found.map(({ manifest }) => manifest), PROBE, ANNEX]

/** The surfaces that a module really adds something to. */
const surfacesOf = (manifest: ModuleManifest) =>
  Object.entries(manifest)
    .filter(([field]) => !(NOT_GATED as readonly string[]).includes(field))
    .filter(([, value]) => !Array.isArray(value) || value.length > 0)
    .map(([field]) => field)

test.group('Gate matrix', () => {
  test('the probe has one of everything, and everything has a case', ({ assert }) => {
    assert.sameMembers(surfacesOf(PROBE), Object.keys(CASES))
    for (const manifest of MODULES) assert.includeMembers(Object.keys(CASES), surfacesOf(manifest))
  })
})

/** Each module twice: on for one tenant and off for the other, and the reverse, with both having been the other way. */
for (const manifest of MODULES) {
  for (const reverse of [false, true]) {
    const name = `Gate matrix of ${manifest.id}${reverse ? ', switched over' : ''}`
    test.group(name, (group) => {
      let world: World

      group.setup(async () => {
        registerProbe()
        world = await createWorld()
        const { madrid, paris } = world
        await switchOn(madrid.id, manifest.id)
        await switchOff(paris.id, manifest.id)
        if (!reverse) return
        await switchOff(madrid.id, manifest.id)
        await switchOn(paris.id, manifest.id)
      })

      for (const surface of surfacesOf(manifest)) {
        test(`${surface}: there where it is on, nothing where it is off`, async ({
          client,
          assert,
        }) => {
          const look = CASES[surface as Surface]
          const { madrid, paris } = world
          const there: boolean[] = []
          for (const tenant of [madrid, paris]) {
            there.push(await look({ client, world, tenant, manifest }))
          }
          assert.deepEqual(there, reverse ? [false, true] : [true, false])
        })
      }
    })
  }
}
