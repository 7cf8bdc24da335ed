import type { Operations } from '#app/api_docs/contracts/operation'
import type { PermissionDeclaration } from '#app/identity/contracts/permission'
import type { PublicEventDeclaration } from '#app/events/contracts/public_event'
import type { MailTemplate } from '#app/mail/contracts/template'
import type { ModuleManifest, RouteRegistrar } from '#app/module_system/contracts/manifest'
import type { SettingsDeclaration } from '#app/module_system/contracts/settings'
import type { TaskDeclaration } from '#app/scheduler/contracts/task'
import type { Lazy } from '#app/shared/contracts/lazy'
import type { KernelMeter } from '#app/usage/contracts/meter'

/**
 * What a kernel domain contributes: the same parts as a module, always on.
 */
export interface KernelDomain {
  id: string
  /** What it lets people do; labels stand in the texts under `permissions`. */
  permissions?: readonly PermissionDeclaration[]
  /**
   * `api`: under /api/v1, with identity and tenant. `tenantWeb`: pages under /t/{slug}. `web`: pages before a
   * tenant is chosen. `open`: at the root, with a stack of its own.
   */
  http?: {
    api?: Lazy<RouteRegistrar>
    open?: Lazy<RouteRegistrar>
    web?: Lazy<RouteRegistrar>
    tenantWeb?: Lazy<RouteRegistrar>
    /** What the API's routes take and answer. */
    operations?: Lazy<Operations>
  }
  tools?: ModuleManifest['tools']
  jobs?: ModuleManifest['jobs']
  schedules?: ModuleManifest['schedules']
  /** Work for the whole instance, in the elected process. */
  tasks?: readonly TaskDeclaration[]
  emits?: readonly string[]
  /** Facts that may be told to the outside. */
  publicEvents?: readonly PublicEventDeclaration[]
  listens?: ModuleManifest['listens']
  searches?: ModuleManifest['searches']
  /** Kinds of e-mail that it sends. */
  mails?: readonly MailTemplate[]
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
  /** What one must hold to hear of records that are nobody's yet; the permission itself when absent. */
  unassigned?: string
}

export const defineDomain = (domain: KernelDomain): KernelDomain => domain
