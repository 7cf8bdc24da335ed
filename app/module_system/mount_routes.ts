import type { Router } from '@adonisjs/core/http'
import { KERNEL_DOMAINS } from '#app/kernel'
import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import { registry } from '#app/module_system/registry'
import { middleware } from '#start/kernel'

const apiStack = () => [
  middleware.apiSession(),
  middleware.identity(),
  middleware.signedIn(),
  middleware.tenant(),
  middleware.apiRate(),
]

const apiBody = () => [middleware.jsonBody(), middleware.body()]

/** What every page needs; the tenant's come on top. */
export const webStack = () => [
  middleware.body(),
  middleware.session(),
  middleware.shield(),
  middleware.vite(),
  middleware.identity(),
  middleware.inertia(),
]

/** All that a process answers which only works: somebody has to see that it is alive. */
export async function mountHealth(router: Router) {
  const operations = KERNEL_DOMAINS.find(({ id }) => id === 'operations')
  if (operations?.http?.open) (await operations.http.open()).default(router)
}

/**
 * Mounts what domains and modules declare, each kind of traffic with a stack of its own. A module's routes stand
 * behind the gate, so that they answer 404 where the module is off, before any permission is asked.
 */
export async function mountRoutes(router: Router) {
  for (const { http } of KERNEL_DOMAINS) {
    if (http?.open) (await http.open()).default(router)
    if (http?.web) {
      const { default: register } = await http.web()
      router.group(() => register(router)).use(webStack())
    }
    if (http?.api) {
      const { default: register } = await http.api()
      router
        .group(() => register(router))
        .prefix('/api/v1')
        .use([...apiStack(), ...apiBody()])
    }
    if (http?.tenantWeb) {
      const { default: register } = await http.tenantWeb()
      router
        .group(() => register(router))
        .prefix('/t/:tenant')
        .use([...webStack(), middleware.signedIn(), middleware.tenant()])
    }
  }
  for (const manifest of registry.modules.values()) await mountModule(router, manifest)
}

/** Mounts the routes of one module. */
export async function mountModule(router: Router, { id, http }: ModuleManifest) {
  if (http?.api) {
    const { default: register } = await http.api()
    router
      .group(() => register(router))
      .prefix('/api/v1')
      .use([...apiStack(), middleware.module({ id }), ...apiBody()])
  }
  if (http?.web) {
    const { default: register } = await http.web()
    router
      .group(() => register(router))
      .prefix('/t/:tenant')
      .use([...webStack(), middleware.signedIn(), middleware.tenant(), middleware.module({ id })])
  }
}
