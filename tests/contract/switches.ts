import { disableModule } from '#app/module_system/actions/disable_module'
import { enableModule } from '#app/module_system/actions/enable_module'
import { database, selectOne } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'

/** Switches a module on, and before it what it needs. */
export function switchOn(tenantId: string, moduleId: string): Promise<void> {
  return tenancy.run(tenantId, async () => {
    const result = await enableModule({ moduleId, actorId: null })
    if (result.kind === 'unknown_module') throw new Error(`There is no module "${moduleId}"`)
    if (result.kind === 'enabled') return
    for (const missing of result.missing) await enableModule({ moduleId: missing, actorId: null })
    await switchOn(tenantId, moduleId)
  })
}

/** Switches a module off, and before it what needs it. */
export function switchOff(tenantId: string, moduleId: string): Promise<void> {
  return tenancy.run(tenantId, async () => {
    const result = await disableModule({ moduleId, actorId: null })
    if (result.kind !== 'has_dependants') return
    for (const dependant of result.dependants) await switchOff(tenantId, dependant)
    await switchOff(tenantId, moduleId)
  })
}

/** How many rows a tenant has in each of the tables. */
export function countRows(tenantId: string, tables: readonly string[]) {
  return tenancy.run(tenantId, async () => {
    const counts: Record<string, number> = {}
    for (const table of tables) {
      const row = await selectOne<{ count: number }>(
        database(),
        `select count(*)::integer as count from ${table} where tenant_id = ?`,
        [tenantId]
      )
      counts[table] = row?.count ?? 0
    }
    return counts
  })
}
