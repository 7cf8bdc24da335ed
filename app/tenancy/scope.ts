import { AsyncLocalStorage } from 'node:async_hooks'
import { NoScope } from '#app/tenancy/errors'

/**
 * What the running code may see. `tenantId` is where it may write (null in an organization scope, which
 * only reads), `tenantIds` where it may read.
 */
export interface Scope {
  tenantId: string | null
  tenantIds: readonly string[]
  /** Nobody waits for it, so its statements may take longer. */
  background?: boolean
}

const storage = new AsyncLocalStorage<Scope>()

export const currentScope = (): Scope | undefined => storage.getStore()

export function currentTenantId(): string {
  const id = storage.getStore()?.tenantId
  if (!id) throw new NoScope()
  return id
}

/** The scope as one comparable text; empty outside of any scope. */
export function scopeKey(scope = storage.getStore()): string {
  if (!scope) return ''
  return `${scope.tenantId ?? ''}|${scope.tenantIds.join(',')}${scope.background ? '|background' : ''}`
}

/** Awaits the callback inside the scope: query builders are lazy and would otherwise run outside of it. */
async function enter<T>(scope: Scope, callback: () => T | PromiseLike<T>): Promise<T> {
  const background = scope.background ?? storage.getStore()?.background ?? false
  return storage.run({ ...scope, background }, async () => await callback())
}

export const tenancy = {
  /** One tenant, the usual case: reads and writes. */
  run<T>(tenantId: string, callback: () => T | PromiseLike<T>): Promise<T> {
    return enter({ tenantId, tenantIds: [tenantId] }, callback)
  },

  /** One tenant, for a job: statements may take as long as a worker's. Scopes entered inside are of the same kind. */
  runInBackground<T>(tenantId: string, callback: () => T | PromiseLike<T>): Promise<T> {
    return enter({ tenantId, tenantIds: [tenantId], background: true }, callback)
  },

  /** A reader over several tenants of one organization: no writes. */
  runOrganization<T>(tenantIds: readonly string[], callback: () => T | PromiseLike<T>) {
    return enter({ tenantId: null, tenantIds }, callback)
  },
}
