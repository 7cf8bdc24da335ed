import { Router } from '@adonisjs/core/http'
import app from '@adonisjs/core/services/app'
import type { KernelDomain } from '#app/module_system/contracts/domain'
import type { DiscoveredModule } from '#app/module_system/discovery'
import type { ModuleProblem } from '#app/module_system/validation/problem'

/** Where a group of routes is mounted. */
const PREFIXES = { root: '', api: '/api/v1', tenant: '/t/:tenant' }

/** Middleware that asks for a permission: in a tenant, over the instance, over an organization. */
const ASKING = ['can', 'platform', 'organization']

export type RouteArea = keyof typeof PREFIXES

/** A route as it was declared, read before any is mounted. */
export interface DeclaredRoute {
  owner: string
  isModule: boolean
  area: RouteArea
  methods: string[]
  /** Relative to the area, beginning with a slash. */
  path: string
  /** From the root. */
  pattern: string
  name?: string
  /** Permissions it asks for, in order. */
  permissions: string[]
  /** Why it asks for none; absent where nobody has said so. */
  open?: string
}

/**
 * Reads the routes of every owner on a router of its own. A file that contradicts itself, or cannot be read, is a
 * problem of its owner.
 */
export async function recordRoutes(
  domains: readonly KernelDomain[],
  modules: readonly DiscoveredModule[]
) {
  const routes: DeclaredRoute[] = []
  const problems: ModuleProblem[] = []
  for (const { owner, isModule, area, lazy } of [
    ...kernelFiles(domains),
    ...moduleFiles(modules),
  ]) {
    const router = await emptyRouter()
    try {
      const { default: register } = await lazy()
      register(router)
      router.commit()
    } catch (error) {
      problems.push({ module: owner, field: 'http', reason: (error as Error).message })
    }
    for (const { methods, pattern: path, name, middleware } of router.toJSON().root ?? []) {
      const guards = [...middleware.all()]
      const permissions = ASKING.flatMap((guard) => saidBy(guard, guards))
      const [open] = saidBy('open', guards)
      const pattern = PREFIXES[area] + path
      routes.push({ owner, isModule, area, methods, path, pattern, name, permissions, open })
    }
  }
  return { routes, problems }
}

/** Named middleware says its name and what it was given. */
const saidBy = (name: string, guards: readonly object[]) =>
  guards
    .filter((guard) => 'name' in guard && guard.name === name)
    .map((guard) => ('args' in guard ? String(guard.args) : ''))

const kernelFiles = (domains: readonly KernelDomain[]) =>
  domains.flatMap(({ id: owner, http = {} }) => {
    const { open, web, api, tenantWeb } = http
    return [
      { owner, isModule: false, area: 'root' as const, lazy: open },
      { owner, isModule: false, area: 'root' as const, lazy: web },
      { owner, isModule: false, area: 'api' as const, lazy: api },
      { owner, isModule: false, area: 'tenant' as const, lazy: tenantWeb },
    ].filter(isGiven)
  })

const moduleFiles = (modules: readonly DiscoveredModule[]) =>
  modules.flatMap(({ id: owner, manifest: { http = {} } }) =>
    [
      { owner, isModule: true, area: 'api' as const, lazy: http.api },
      { owner, isModule: true, area: 'tenant' as const, lazy: http.web },
    ].filter(isGiven)
  )

const isGiven = <File extends { lazy?: unknown }>(
  file: File
): file is File & { lazy: NonNullable<File['lazy']> } => file.lazy !== undefined

async function emptyRouter() {
  const { qs } = await app.container.make('router')
  const encryption = await app.container.make('encryption')
  return new Router(app, encryption.use(), qs)
}
