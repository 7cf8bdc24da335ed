import type { KernelDomain } from '#app/module_system/contracts/domain'
import type { DiscoveredModule } from '#app/module_system/discovery'
import { recordRoutes } from '#app/module_system/route_recorder'
import { recordSettings } from '#app/module_system/settings_recorder'
import { validateModules } from '#app/module_system/validation'
import type { ModuleProblem } from '#app/module_system/validation/problem'

/** Reads everything that domains and modules declare, and says what is wrong with it. Registers nothing. */
export async function readDeclarations(
  domains: readonly KernelDomain[],
  modules: readonly DiscoveredModule[],
  builtFiles: ReadonlySet<string> = new Set()
) {
  const { routes, problems } = await recordRoutes(domains, modules)
  const forms = await recordSettings(modules)
  const declarations = { domains, modules, routes, settings: forms.settings, builtFiles }
  const all: ModuleProblem[] = [...problems, ...forms.problems, ...validateModules(declarations)]
  return { declarations, problems: all }
}
