import { test } from '@japa/runner'
import type { ModuleLifecycle } from '#app/module_system/contracts/lifecycle'
import { Lifecycles } from '#app/module_system/lifecycles'
import { sortByDependency } from '#app/module_system/ordering'
import { isOlder } from '#app/module_system/versions'
import { givenManifest } from '#tests/unit/module_system/given'

test.group('Lifecycles of modules', () => {
  function given(broken: Partial<Record<string, keyof ModuleLifecycle>> = {}) {
    const done: string[] = []
    const part = (id: string, step: keyof ModuleLifecycle) => async () => {
      done.push(`${step} ${id}`)
      if (broken[id] === step) throw new Error(`${id} is broken`)
    }
    const manifest = (id: string, dependsOn: string[]) =>
      givenManifest(id, {
        dependsOn,
        lifecycle: async () => ({
          default: {
            register: part(id, 'register'),
            boot: part(id, 'boot'),
            shutdown: part(id, 'shutdown'),
          },
        }),
      })
    const found = [manifest('a', ['b']), manifest('b', ['c']), manifest('c', [])]
    const sorted = sortByDependency(found.map((one) => ({ id: one.id, manifest: one })))
    const manifests = [...sorted.map((one) => one.manifest), givenManifest('plain')]
    return { done, manifests, lifecycles: new Lifecycles() }
  }

  test('dependencies register and boot first, and are shut down last', async ({ assert }) => {
    const { done, manifests, lifecycles } = given()
    await lifecycles.start(manifests)
    assert.deepEqual(done.splice(0), [
      'register c',
      'register b',
      'register a',
      'boot c',
      'boot b',
      'boot a',
    ])
    await lifecycles.stop()
    assert.deepEqual(done.splice(0), ['shutdown a', 'shutdown b', 'shutdown c'])
    await lifecycles.stop()
    assert.isEmpty(done)
  })

  test('who cannot boot ends the start by name, and the others are shut down', async ({
    assert,
  }) => {
    const { done, manifests, lifecycles } = given({ b: 'boot' })
    await assert.rejects(() => lifecycles.start(manifests), 'The module "b" failed in boot')
    assert.deepEqual(done.slice(3), ['boot c', 'boot b', 'shutdown a', 'shutdown b', 'shutdown c'])
  })

  test('who cannot shut down keeps nobody else', async ({ assert }) => {
    const { done, manifests, lifecycles } = given({ b: 'shutdown' })
    await lifecycles.start(manifests)
    await lifecycles.stop()
    assert.deepEqual(done.slice(6), ['shutdown a', 'shutdown b', 'shutdown c'])
  })

  test('versions are compared by their numbers', ({ assert }) => {
    for (const [version, than] of [
      ['1.2.3', '1.2.4'],
      ['1.9.0', '1.10.0'],
      ['1.99.99', '2.0.0'],
    ] as const) {
      assert.isTrue(isOlder(version, than))
      assert.isFalse(isOlder(than, version))
    }
    assert.isFalse(isOlder('1.2.3', '1.2.3'))
    assert.isFalse(isOlder('1.2.3-beta', '1.2.3'))
  })
})
