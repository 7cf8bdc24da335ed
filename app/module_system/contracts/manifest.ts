import type { Router } from '@adonisjs/core/http'
import type { Operations } from '#app/api_docs/contracts/operation'
import type { Localized } from '#app/shared/contracts/locale'
import type { ToolDeclaration } from '#app/agent/contracts/declaration'
import type { EventListenerDeclaration } from '#app/events/contracts/declaration'
import type { PublicEventDeclaration } from '#app/events/contracts/public_event'
import type { JobDeclaration } from '#app/jobs/contracts/declaration'
import type { Reach } from '#app/identity/contracts/permission'
import type { Grantee } from '#app/identity/contracts/role'
import type { Lazy } from '#app/shared/contracts/lazy'
import type {
  ActionDeclaration,
  ChannelDeclaration,
  MeterDeclaration,
  NotificationDeclaration,
  ProvisionDeclaration,
  RealtimeDeclaration,
  ScheduleDeclaration,
  SearchDeclaration,
  TriggerDeclaration,
  WebhookDeclaration,
} from '#app/module_system/contracts/contributions'
import type { ModuleLifecycle } from '#app/module_system/contracts/lifecycle'
import type { SettingsDeclaration } from '#app/module_system/contracts/settings'
import type { SlotName, SlotQuery } from '#app/module_system/contracts/slot'

export interface ModulePermission<M extends string = string> {
  id: `${M}.${string}`
  label: Localized
  /**
   * Who has it without further ado: names alone reach all records of the tenant, `{ seller: 'own' }` says how far.
   * `ceo` and `admin` always have all of it, the `agent` only when it is named.
   */
  grantedTo?: readonly Grantee[] | Readonly<Partial<Record<Grantee, Reach>>>
  /** The reaches that mean something here; without it `all`, or all three where somebody has a narrower one. */
  reaches?: readonly Reach[]
}

export interface NavigationDeclaration<M extends string = string> {
  id: string
  label: Localized
  /** Name of a lucide icon. */
  icon: string
  /** Path under `/t/{slug}`, beginning with a slash. */
  path: `/${string}`
  area: 'main' | 'settings'
  order: number
  permission?: `${M}.${string}`
}

export interface SlotIn<M extends string, Name extends SlotName> {
  slot: Name
  component: `${M}/${string}`
  data: Lazy<SlotQuery<Name>>
  order: number
  permission?: `${M}.${string}`
}

/** A component in a page of the kernel. */
export type SlotDeclaration<M extends string = string> = {
  [Name in SlotName]: SlotIn<M, Name>
}[SlotName]

/** What a module is and adds: a literal with lazy parts, readable without running the module. */
export interface ModuleManifest<M extends string = string> {
  /** Folder name, snake_case, never renamed: rows, jobs and URLs hold it. */
  id: M
  /** semver */
  version: string
  name: Localized
  description: Localized
  icon: string
  /** Loaded before, and must be enabled for the tenant. */
  dependsOn: readonly string[]
  /** Reached through contracts when it happens to be enabled. */
  enhances?: readonly string[]
  /** Every one has a tenant_id and a forced policy. */
  tables: readonly string[]
  permissions: readonly ModulePermission<M>[]
  settings?: SettingsDeclaration
  /**
   * `api` is mounted under /api/v1, `web` under /t/{slug}; both behind the gate. `operations` says for the API's document
   * what the routes of `api` take and answer.
   */
  http?: { api?: Lazy<RouteRegistrar>; web?: Lazy<RouteRegistrar>; operations?: Lazy<Operations> }
  pages?: readonly `${M}/${string}`[]
  navigation?: readonly NavigationDeclaration<M>[]
  slots?: readonly SlotDeclaration<M>[]
  tools?: readonly ToolDeclaration<`${M}.${string}`>[]
  jobs?: readonly JobDeclaration<`${M}.${string}`>[]
  schedules?: readonly ScheduleDeclaration<M>[]
  emits?: readonly `${M}.${string}`[]
  /** What outgoing webhooks may tell of these. */
  publicEvents?: readonly PublicEventDeclaration<M>[]
  listens?: readonly EventListenerDeclaration[]
  channels?: readonly ChannelDeclaration[]
  webhooks?: readonly WebhookDeclaration[]
  provides?: readonly ProvisionDeclaration<M>[]
  realtime?: readonly RealtimeDeclaration<M>[]
  meters?: readonly MeterDeclaration<M>[]
  notifications?: readonly NotificationDeclaration<M>[]
  triggers?: readonly TriggerDeclaration<M>[]
  actions?: readonly ActionDeclaration<M>[]
  searches?: readonly SearchDeclaration<M>[]
  demo?: Lazy<DemoSeeder>
  lifecycle?: Lazy<ModuleLifecycle>
}

export type RouteRegistrar = (router: Router) => void

/** Fills a demo tenant; runs inside that tenant's scope, and may run twice. */
export type DemoSeeder = (tenantId: string) => Promise<void>

/** Ties the module's names to its id at compile time. */
export const defineModule = <const M extends string>(
  id: M,
  manifest: Omit<ModuleManifest<NoInfer<M>>, 'id'>
): ModuleManifest<M> => ({ id, ...manifest })
