import type { DeclaredRoute } from '#app/module_system/route_recorder'
import type { Declarations, ModuleProblem, Rule } from '#app/module_system/validation/problem'

/**
 * Every route asks for a permission that somebody declares, or says why it asks for none. Only the kernel may leave a
 * door open; a module asks for its own permissions.
 */
export const guards: Rule = (declarations) => {
  const known = permissionsOf(declarations)
  return declarations.routes.flatMap((route) =>
    reasons(route, known.get(route.isModule ? route.owner : KERNEL) ?? new Set()).map(
      (reason): ModuleProblem => ({
        module: route.owner,
        field: 'http',
        reason: `${nameOf(route)} ${reason}`,
      })
    )
  )
}

const KERNEL = ''

function reasons({ isModule, permissions, open }: DeclaredRoute, known: ReadonlySet<string>) {
  const declarer = isModule ? 'which the module does not declare' : 'which no domain declares'
  const excused = open !== undefined && !isModule
  return [
    ...(permissions.length > 0 || excused ? [] : ['asks for no permission']),
    ...(open !== undefined && (isModule || permissions.length > 0)
      ? [isModule ? 'is open, which a module may not be' : 'is guarded and open at once']
      : []),
    ...(excused && open.trim() === '' ? ['does not say why it is open'] : []),
    ...permissions.filter((id) => !known.has(id)).map((id) => `asks for "${id}", ${declarer}`),
  ]
}

function permissionsOf({ domains, modules }: Declarations) {
  const ofKernel = domains.flatMap((domain) => domain.permissions ?? []).map(({ id }) => id)
  return new Map<string, ReadonlySet<string>>([
    [KERNEL, new Set(ofKernel)],
    ...modules.map(
      ({ id, manifest }) => [id, new Set(manifest.permissions.map((one) => one.id))] as const
    ),
  ])
}

const nameOf = ({ methods, pattern }: DeclaredRoute) =>
  `${methods.filter((method) => method !== 'HEAD').join(', ')} ${pattern}`
