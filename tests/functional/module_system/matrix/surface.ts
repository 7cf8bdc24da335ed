import type { ApiClient } from '@japa/api-client'
import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import type { World } from '#tests/support/world'

/** Parts of a manifest that say what a module is, rather than add something for a tenant. */
export const NOT_GATED = [
  'id',
  'version',
  'name',
  'description',
  'icon',
  'dependsOn',
  'enhances',
  'tables',
  'emits',
  'demo',
  'lifecycle',
] as const satisfies readonly (keyof ModuleManifest)[]

/** Everything else is a surface; one without a case does not compile. */
export type Surface = Exclude<keyof ModuleManifest, (typeof NOT_GATED)[number]>

export interface Seen {
  client: ApiClient
  world: World
  tenant: World['madrid']
  manifest: ModuleManifest
}

/** Whether everything that a module declares of a surface is there for a tenant; tried, not looked up. */
export type Case = (seen: Seen) => Promise<boolean>
