import { test } from '@japa/runner'
import type { ApiClient, ApiResponse } from '@japa/api-client'
import { checkModule } from '#app/module_system/check/check_module'
import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import { discoverModules } from '#app/module_system/discovery'
import { checkCatalog } from '#app/tenancy/catalog_check'
import { tenancy } from '#app/tenancy/scope'
import { countRows, switchOff, switchOn } from '#tests/contract/switches'
import {
  addressesOf,
  contributedKinds,
  declaredKinds,
  declaredSurfaces,
  surfacesOf,
} from '#tests/contract/surfaces'
import { signedInVisit } from '#tests/support/page_visit'
import { createWorld, type World } from '#tests/support/world'

type Address = Awaited<ReturnType<typeof addressesOf>>[number]

/**
 * What holds for every module, whoever wrote it. A module's own spec calls this with its manifest; the module must be
 * among those the suite was started with.
 */
export function moduleContract(manifest: ModuleManifest) {
  const { id, tables } = manifest

  test.group(`Contract of ${id}`, (group) => {
    let world: World
    let on: World['madrid']
    let off: World['madrid']

    group.tap((one) => one.timeout(60_000))
    group.each.setup(async () => {
      world = await createWorld()
      on = world.madrid
      off = world.paris
      await switchOn(on.id, id)
      await switchOff(off.id, id)
    })

    const asCeo = (client: ApiClient, tenant: World['madrid'], { method, path }: Address) =>
      client
        .request(`/api/v1${path}`, method)
        .bearerToken(world.token(tenant, 'ceo'))
        .header('x-tenant-id', tenant.id)
        .header('x-admin-token', world.adminToken(tenant))

    test('is declared well, whole, and keeps the boundaries', async ({ assert }) => {
      const all = await discoverModules()
      const module = all.find((one) => one.id === id)
      assert.exists(module, `"${id}" is not among the modules of this run`)
      if (module) assert.deepEqual(await checkModule(module, all), [])
    })

    test('its tables keep tenants apart', async ({ assert }) => {
      const named = new RegExp(`\\b(${tables.join('|')})\\b`)
      const problems = await checkCatalog()
      assert.deepEqual(tables.length > 0 ? problems.filter((one) => named.test(one)) : [], [])
      assert.sameMembers(Object.keys(await countRows(on.id, tables)), [...tables])
    })

    test('its demo may run twice', async ({ assert }) => {
      const seed = await manifest.demo?.()
      const run = () => tenancy.run(on.id, async () => seed?.default(on.id))
      await run()
      const first = await countRows(on.id, tables)
      await run()
      assert.deepEqual(await countRows(on.id, tables), first)
    })

    test('its data outlive being switched off and on', async ({ assert }) => {
      const seed = await manifest.demo?.()
      await tenancy.run(on.id, async () => seed?.default(on.id))
      const before = await countRows(on.id, tables)
      await switchOff(on.id, id)
      assert.deepEqual(await countRows(on.id, tables), before)
      await switchOn(on.id, id)
      assert.deepEqual(await countRows(on.id, tables), before)
    })

    test('off means off and on means on', async ({ assert }) => {
      assert.deepEqual(await surfacesOf(on.id, manifest), declaredSurfaces(manifest))
      assert.deepEqual(await surfacesOf(off.id, manifest), {
        permissions: [],
        navigation: [],
        tools: [],
      })
      assert.deepEqual(await contributedKinds(on.id, manifest), declaredKinds(manifest))
      assert.deepEqual(await contributedKinds(off.id, manifest), [])
    })

    test('its API answers who is signed in, where it is on', async ({ client, assert }) => {
      const addresses = (await addressesOf(id)).filter(({ area }) => area === 'api')
      const status = (response: ApiResponse) => response.status()
      for (const address of addresses) {
        const name = `${address.method} ${address.path}`
        const stranger = await client.request(`/api/v1${address.path}`, address.method)
        assert.equal(status(stranger), 401, name)
        assert.equal(status(await asCeo(client, off, address)), 404, name)
        const answer = status(await asCeo(client, on, address))
        assert.isBelow(answer, 500, name)
        if (address.isWhole) assert.notEqual(answer, 404, name)
      }
    })

    test('its pages answer where it is on', async ({ client, assert }) => {
      const addresses = (await addressesOf(id)).filter(({ area }) => area === 'tenant')
      if (addresses.length === 0) return
      const account = world.organizations[0]?.accounts.find(({ role }) => role === 'ceo')
      const visit = await signedInVisit(client, account ?? { email: '', password: '' })
      for (const { path, isWhole } of addresses.filter(({ method }) => method === 'GET')) {
        assert.equal((await visit.get(`/t/${off.slug}${path}`)).status(), 404, path)
        if (!isWhole) continue
        const page = await visit.get(`/t/${on.slug}${path}`)
        assert.equal(page.status(), 200, path)
        assert.include(manifest.pages ?? [], page.body().component)
      }
    })
  })
}
