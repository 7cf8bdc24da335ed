import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { bootModules } from '#app/module_system/boot'
import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import { lifecycles } from '#app/module_system/lifecycles'
import { registry } from '#app/module_system/registry'
import { givenManifest, givenModule } from '#tests/unit/module_system/given'

test.group('Starting modules', (group) => {
  let root: string
  const steps: string[] = []

  group.each.setup(() => {
    root = mkdtempSync(join(tmpdir(), 'nexus-boot-'))
    steps.length = 0
    return () => {
      rmSync(root, { recursive: true })
      for (const id of ['walls', 'paint']) registry.modules.delete(id)
    }
  })

  const note = (id: string, step: string) => async () => void steps.push(`${step} ${id}`)
  const given = (id: string, changes: Partial<ModuleManifest> = {}) =>
    givenModule(
      root,
      givenManifest(id, {
        lifecycle: async () => ({
          default: {
            register: async () => {
              steps.push(`register ${id}, ${registry.modules.has(id) ? 'declared' : 'unknown'}`)
            },
            boot: note(id, 'boot'),
            shutdown: note(id, 'shutdown'),
          },
        }),
        ...changes,
      })
    )

  test('all are declared, then registered, then booted; at the end shut down in reverse', async ({
    assert,
  }) => {
    const modules = [given('walls'), given('paint', { dependsOn: ['walls'] })]
    await bootModules({ domains: [], modules })
    assert.deepEqual(steps.splice(0), [
      'register walls, declared',
      'register paint, declared',
      'boot walls',
      'boot paint',
    ])
    await lifecycles.stop()
    assert.deepEqual(steps, ['shutdown paint', 'shutdown walls'])
  })

  test('one that is wrong keeps all from starting, with every reason', async ({ assert }) => {
    const modules = [given('walls'), given('paint', { dependsOn: ['roofs'], emits: ['walls.dry'] })]
    await assert.rejects(
      () => bootModules({ domains: [], modules }),
      /because of 2 problem\(s\):\n {2}paint: dependsOn: knows no module "roofs"\n {2}paint: emits: "walls.dry" does not begin/
    )
    assert.isEmpty(steps)
    assert.isFalse(registry.modules.has('walls'))
  })
})
