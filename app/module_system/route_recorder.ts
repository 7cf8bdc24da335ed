import { Router } from '@adonisjs/core/http'
import type { KernelDomain } from '#app/module_system/contracts/domain'
import type { RouteRegistrar } from '#app/module_system/contracts/manifest'
import type { DiscoveredModule } from '#app/module_system/discovery'
import type { ModuleProblem } from '#app/module_system/validation/problem'

export type RouteArea = 'api' | 'web' | 'open'

/** A route as it was declared, before the kernel puts its prefix in front. */
export interface DeclaredRoute {
  owner: string
  isModule: boolean
  area: RouteArea
  methods: string[]
  /** Relative to the area, beginning with a slash. */
  pattern: string
  name?: string
}

/** Route files by owner, imported and ready to be mounted. */
export interface LoadedRoutes {
  owner: string
  isModule: boolean
  area: RouteArea
  register: RouteRegistrar
}

/** Imports the route files of kernel domains and modules. */
export async function loadRoutes(
  domains: readonly KernelDomain[],
  modules: readonly DiscoveredModule[]
): Promise<LoadedRoutes[]> {
  const sources = [
    ...domains.map(({ id, http }) => ({ owner: id, isModule: false, http: http ?? {} })),
    ...modules.map(({ manifest: { id, http } }) => ({ owner: id, isModule: true, http: http ?? {} })),
  ]
  const loaded: LoadedRoutes[] = []
  for (const { owner, isModule, http } of sources) {
    for (const [area, lazy] of Object.entries(http)) {
      const { default: register } = await lazy()
      loaded.push({ owner, isModule, area: area as RouteArea, register })
    }
  }
  return loaded
}

/** What a router is made of; routes are read on routers of their own before any is mounted. */
export type RouterParts = ConstructorParameters<typeof Router>

/** Reads the routes of every owner. A file that contradicts itself is a problem of its owner. */
export function recordRoutes(loaded: readonly LoadedRoutes[], parts: RouterParts) {
  const routes: DeclaredRoute[] = []
  const problems: ModuleProblem[] = []
  for (const { owner, isModule, area, register } of loaded) {
    const router = new Router(...parts)
    try {
      register(router)
      router.commit()
    } catch (error) {
      problems.push({ module: owner, field: 'http', reason: (error as Error).message })
    }
    for (const { methods, pattern, name } of router.toJSON().root ?? []) {
      routes.push({ owner, isModule, area, methods, pattern, name })
    }
  }
  return { routes, problems }
}
