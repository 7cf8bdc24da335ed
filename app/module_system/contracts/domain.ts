import type { ModuleManifest, RouteRegistrar } from '#app/module_system/contracts/manifest'
import type { SettingsDeclaration } from '#app/module_system/contracts/settings'
import type { TaskDeclaration } from '#app/scheduler/contracts/task'
import type { Lazy } from '#app/shared/contracts/lazy'
import type { KernelMeter } from '#app/usage/contracts/meter'

/**
 * What a kernel domain contributes: the same parts as a module, always on. Kernel permissions are granted by
 * the role matrix in `app/identity/role_permissions.ts`.
 */
export interface KernelDomain {
  id: string
  permissions?: readonly string[]
  /**
   * `api`: under /api/v1, with identity and tenant. `tenantWeb`: pages under /t/{slug}. `web`: pages before a
   * tenant is chosen. `open`: at the root, with a stack of its own.
   */
  http?: {
    api?: Lazy<RouteRegistrar>
    open?: Lazy<RouteRegistrar>
    web?: Lazy<RouteRegistrar>
    tenantWeb?: Lazy<RouteRegistrar>
  }
  tools?: ModuleManifest['tools']
  jobs?: ModuleManifest['jobs']
  schedules?: ModuleManifest['schedules']
  /** Work for the whole instance, in the elected process. */
  tasks?: readonly TaskDeclaration[]
  emits?: readonly string[]
  listens?: ModuleManifest['listens']
  searches?: ModuleManifest['searches']
  channels?: ModuleManifest['channels']
  /** Found under the domain's id; its texts are `settings.{id}.title` and `settings.{id}.{key}.label`. */
  settings?: SettingsDeclaration
  /** What is counted of it. */
  meters?: readonly KernelMeter[]
  /** Topics of live events; kernel permissions are enough to hear them. */
  realtime?: readonly TopicDeclaration[]
}

export interface TopicDeclaration {
  topic: string
  permission: string
}

export const defineDomain = (domain: KernelDomain): KernelDomain => domain
