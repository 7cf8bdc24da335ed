import type { Operation } from '#app/api_docs/contracts/operation'
import { anything } from '#app/api_docs/contracts/schema'
import type { DescribedRoute } from '#app/api_docs/document/describe_operation'
import { mountedRoutes } from '#app/api_docs/document/mounted_routes'
import { KERNEL_DOMAINS } from '#app/kernel'
import { registry } from '#app/module_system/registry'

/** Of a module from outside that says nothing about its routes. */
const UNDESCRIBED: Operation = { summary: 'Not described', answer: { body: anything() } }

/** Every mounted route with what its domain or module says about it; `missing` are those of which nobody does. */
export async function describedRoutes() {
  const said = new Map<string, { tag: string; operation: Operation }>()
  const files = [
    ...KERNEL_DOMAINS.map(({ http }) => http?.operations),
    ...[...registry.modules.values()].map(({ http }) => http?.operations),
  ]
  for (const file of files) {
    if (!file) continue
    const { tag, routes } = (await file()).default
    for (const [key, operation] of Object.entries(routes)) said.set(key, { tag, operation })
  }
  const routes: DescribedRoute[] = mountedRoutes().map((route) => {
    const { tag, operation } = said.get(route.key) ?? { tag: 'Other', operation: UNDESCRIBED }
    return { route, tag, operation }
  })
  const mounted = new Set(routes.map(({ route }) => route.key))
  return {
    routes,
    missing: [...mounted].filter((key) => !said.has(key)),
    /** Said of routes that are not mounted. */
    idle: [...said.keys()].filter((key) => !mounted.has(key)),
  }
}
