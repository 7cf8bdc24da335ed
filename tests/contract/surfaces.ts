import { toolCatalogue } from '#app/agent/turn/tool_catalogue'
import type { Access } from '#app/identity/contracts/identity'
import { permissionsOf } from '#app/identity/queries/permissions_of'
import { KERNEL_DOMAINS } from '#app/kernel'
import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import { discoverModules } from '#app/module_system/discovery'
import { contributions, type ContributionKind } from '#app/module_system/queries/contributions'
import { navigationFor } from '#app/module_system/queries/navigation_for'
import { recordRoutes } from '#app/module_system/route_recorder'
import { tenancy } from '#app/tenancy/scope'

const KINDS: readonly ContributionKind[] = [
  'permissions',
  'navigation',
  'slots',
  'tools',
  'jobs',
  'schedules',
  'listens',
  'publicEvents',
  'channels',
  'webhooks',
  'provides',
  'realtime',
  'meters',
  'notifications',
  'triggers',
  'actions',
  'searches',
]

const SOME_ID = '00000000-0000-7000-8000-000000000000'

/** What a tenant's `ceo` meets of a module: its permissions, entries of the menu and tools. */
export function surfacesOf(tenantId: string, manifest: ModuleManifest) {
  return tenancy.run(tenantId, async () => {
    const permissions = await permissionsOf(tenantId, 'ceo')
    const access = { tenantId, permissions, locale: 'en' } as Access
    const entries = new Set((await navigationFor(access)).map(({ id }) => id))
    const tools = new Set((await toolCatalogue(tenantId)).map(({ name }) => name))
    return {
      permissions: manifest.permissions.filter(({ id }) => permissions.has(id)).map(({ id }) => id),
      navigation: (manifest.navigation ?? [])
        .filter(({ id }) => entries.has(id))
        .map(({ id }) => id),
      tools: (manifest.tools ?? []).filter(({ name }) => tools.has(name)).map(({ name }) => name),
    }
  })
}

/** Of which kinds a tenant has contributions of a module. */
export async function contributedKinds(tenantId: string, { id }: ModuleManifest) {
  const found: string[] = []
  for (const kind of KINDS) {
    const all = await contributions(tenantId, kind)
    if (all.some(({ moduleId }) => moduleId === id)) found.push(kind)
  }
  return found
}

export const declaredKinds = (manifest: ModuleManifest): string[] =>
  KINDS.filter((kind) => (manifest[kind] ?? []).length > 0)

/** The same as the manifest declares it. */
export const declaredSurfaces = (manifest: ModuleManifest) => ({
  permissions: manifest.permissions.map(({ id }) => id),
  navigation: (manifest.navigation ?? []).map(({ id }) => id),
  tools: (manifest.tools ?? []).map(({ name }) => name),
})

/** Addresses of a module's routes, with an id that nobody has in the place of each parameter. */
export async function addressesOf(moduleId: string) {
  const { routes } = await recordRoutes(KERNEL_DOMAINS, await discoverModules())
  return routes
    .filter(({ owner, area }) => owner === moduleId && (area === 'api' || area === 'tenant'))
    .flatMap(({ methods, area, path }) =>
      methods
        .filter((method) => method !== 'HEAD')
        .map((method) => ({
          method,
          area,
          path: path.replace(/:[^/]+/g, SOME_ID),
          isWhole: !path.includes(':'),
        }))
    )
}
