import type { KernelDomain } from '#app/module_system/contracts/domain'
import type { DiscoveredModule } from '#app/module_system/discovery'
import type { DeclaredSettings } from '#app/module_system/settings_recorder'
import type { DeclaredRoute } from '#app/module_system/route_recorder'

/** One thing that is wrong with a declaration, in words for its author. */
export interface ModuleProblem {
  module: string
  field: string
  reason: string
}

/** Everything the rules look at: declarations, the routes they register, the forms of their settings, and what the browser build holds. */
export interface Declarations {
  domains: readonly KernelDomain[]
  modules: readonly DiscoveredModule[]
  routes: readonly DeclaredRoute[]
  settings: readonly DeclaredSettings[]
  /** Source paths in the Vite manifest, empty where pages come from their sources. */
  builtFiles: ReadonlySet<string>
}

export type Rule = (declarations: Declarations) => ModuleProblem[]
