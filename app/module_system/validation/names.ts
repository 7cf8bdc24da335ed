import { contributedNames } from '#app/module_system/validation/contributed_names'
import type { DiscoveredModule } from '#app/module_system/discovery'
import type { ModuleProblem, Rule } from '#app/module_system/validation/problem'

/** What a module names begins with its id, so that no two modules can clash and rows tell whose they are. */
export const names: Rule = ({ modules, routes }) =>
  modules.flatMap((module) => [
    ...declaredNames(module).flatMap(([field, name, separator]) =>
      beginsWith(module.manifest.id, field, name, separator)
    ),
    ...routes
      .filter((route) => route.owner === module.manifest.id && route.name !== undefined)
      .flatMap((route) => beginsWith(module.manifest.id, 'http', route.name ?? '', '.')),
  ])

function declaredNames({
  manifest,
}: DiscoveredModule): [field: string, name: string, separator: string][] {
  return [
    ...manifest.permissions.map(({ id }) => ['permissions', id, '.'] as [string, string, string]),
    ...(manifest.jobs ?? []).map(({ name }) => ['jobs', name, '.'] as [string, string, string]),
    ...(manifest.emits ?? []).map((name) => ['emits', name, '.'] as [string, string, string]),
    ...(manifest.listens ?? []).map(
      ({ name }) => ['listens', name, '.'] as [string, string, string]
    ),
    ...(manifest.pages ?? []).map((page) => ['pages', page, '/'] as [string, string, string]),
    ...(manifest.slots ?? []).map(
      ({ component }) => ['slots', component, '/'] as [string, string, string]
    ),
    ...manifest.tables.map((table) => ['tables', table, '_'] as [string, string, string]),
    ...contributedNames(manifest).map(
      ([field, name]) => [field, name, '.'] as [string, string, string]
    ),
  ]
}

function beginsWith(id: string, field: string, name: string, separator: string): ModuleProblem[] {
  const prefix = `${id}${separator}`
  if (name.startsWith(prefix) && name.length > prefix.length) return []
  return [{ module: id, field, reason: `"${name}" does not begin with "${prefix}"` }]
}
