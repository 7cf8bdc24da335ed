import type { DiscoveredModule } from '#app/module_system/discovery'
import type { DeclaredRoute } from '#app/module_system/route_recorder'
import type { ModuleProblem } from '#app/module_system/validation/problem'

/** Every route has a name and asks for a permission that the module declares. */
export function guardedRoutes(
  { id, manifest }: DiscoveredModule,
  routes: readonly DeclaredRoute[]
): ModuleProblem[] {
  const declared = new Set<string>(manifest.permissions.map((one) => one.id))
  return routes
    .filter(({ owner }) => owner === id)
    .flatMap(({ methods, pattern, name, permissions }) => {
      const route = `${methods.filter((method) => method !== 'HEAD').join(', ')} ${pattern}`
      return [
        name ? null : `${route} has no name`,
        permissions.length > 0 ? null : `${route} asks for no permission`,
        ...permissions
          .filter((permission) => !declared.has(permission))
          .map(
            (permission) => `${route} asks for "${permission}", which the module does not declare`
          ),
      ].flatMap((reason) => (reason ? [{ module: id, field: 'http', reason }] : []))
    })
}
