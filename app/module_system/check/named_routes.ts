import type { DiscoveredModule } from '#app/module_system/discovery'
import type { DeclaredRoute } from '#app/module_system/route_recorder'
import type { ModuleProblem } from '#app/module_system/validation/problem'

/** Every route has a name. That it asks for a permission of its module is looked at with every start. */
export const namedRoutes = (
  { id }: DiscoveredModule,
  routes: readonly DeclaredRoute[]
): ModuleProblem[] =>
  routes
    .filter(({ owner, name }) => owner === id && !name)
    .map(({ methods, pattern }) => ({
      module: id,
      field: 'http',
      reason: `${methods.filter((method) => method !== 'HEAD').join(', ')} ${pattern} has no name`,
    }))
