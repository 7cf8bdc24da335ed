import type { ModuleManifest, RouteRegistrar } from '#app/module_system/contracts/manifest'
import type { Lazy } from '#app/shared/contracts/lazy'

/**
 * What a kernel domain contributes: the same parts as a module, always on. Kernel permissions are granted by
 * the role matrix in `app/identity/role_permissions.ts`.
 */
export interface KernelDomain {
  id: string
  permissions?: readonly string[]
  /** `api`: /api/v1 with token, tenant and permission. `open`: its own stack, chosen by the domain. */
  http?: { api?: Lazy<RouteRegistrar>; open?: Lazy<RouteRegistrar>; web?: Lazy<RouteRegistrar> }
  tools?: ModuleManifest['tools']
  jobs?: ModuleManifest['jobs']
  emits?: readonly string[]
  listens?: ModuleManifest['listens']
}

export const defineDomain = (domain: KernelDomain): KernelDomain => domain
