/** `nexus/module`: what a manifest is made of. Light, because manifests are read before anything is started. */
export { defineModule } from '#app/module_system/contracts/manifest'
export type * from '#app/module_system/contracts/manifest'
export type * from '#app/module_system/contracts/contributions'
export type * from '#app/module_system/contracts/lifecycle'
export type * from '#app/module_system/contracts/settings'
export type * from '#app/module_system/contracts/slot'
export type { ToolContext, ToolDeclaration, ToolHandler } from '#app/agent/contracts/declaration'
export type { ToolResult } from '#app/agent/contracts/tool'
export type {
  DomainEvent,
  EventHandler,
  EventListenerDeclaration,
} from '#app/events/contracts/declaration'
export type { Actor, Permissions, Reach } from '#app/identity/contracts/permission'
export type { Grantee, Role } from '#app/identity/contracts/role'
export type { JobDeclaration, JobHandler, JobRun } from '#app/jobs/contracts/declaration'
export type { Lazy } from '#app/shared/contracts/lazy'
export type { Locale, Localized } from '#app/shared/contracts/locale'
