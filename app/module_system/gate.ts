import { select, database } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'

const MAX_AGE_MS = 1_500

interface Cached {
  enabled: ReadonlySet<string>
  readAt: number
}

/**
 * Whether a module is on for a tenant. Asked by the kernel for every kind of contribution; a module never asks
 * about itself. Answers are at most 1.5 s old on any node, and fresh at once on the node that switched.
 */
export class Gate {
  readonly #cache = new Map<string, Cached>()
  readonly #forgotten = new Map<string, number>()

  async isEnabled(tenantId: string, moduleId: string | null): Promise<boolean> {
    if (moduleId === null) return true
    return (await this.enabledModules(tenantId)).has(moduleId)
  }

  async enabledModules(tenantId: string): Promise<ReadonlySet<string>> {
    const cached = this.#cache.get(tenantId)
    if (cached && performance.now() - cached.readAt < MAX_AGE_MS) return cached.enabled
    const readAt = performance.now()
    const reads = this.#forgotten.get(tenantId)
    const enabled = await this.#read(tenantId)
    if (reads === this.#forgotten.get(tenantId)) this.#cache.set(tenantId, { enabled, readAt })
    return enabled
  }

  /** What was being read at this moment is not kept either: it may be from before the switch. */
  forget(tenantId: string) {
    this.#cache.delete(tenantId)
    this.#forgotten.set(tenantId, (this.#forgotten.get(tenantId) ?? 0) + 1)
  }

  forgetAll() {
    this.#cache.clear()
  }

  async #read(tenantId: string): Promise<ReadonlySet<string>> {
    const rows = await tenancy.run(tenantId, () =>
      select<{ module_id: string }>(
        database(),
        `select module_id from tenant_modules where tenant_id = ? and state = 'enabled'`,
        [tenantId]
      )
    )
    return new Set(rows.map((row) => row.module_id))
  }
}

export const gate = new Gate()
