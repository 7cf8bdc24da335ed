import { settingsLock } from '#app/settings/contracts/lock'
import { SEALED_ABOVE_TENANTS, SEALED_COLUMNS } from '#app/settings/contracts/sealed_column'
import { replaceCell, sealedCells } from '#app/settings/queries/sealed_cells'
import {
  replaceEnvelope,
  sealedSettings,
  SETTINGS_TABLES,
} from '#app/settings/queries/sealed_settings'
import { ResealPass, type LostSecret } from '#app/settings/reseal_pass'
import { groupPurpose } from '#app/settings/values/resolved'
import { tenancy } from '#app/tenancy/scope'
import { allTenantIds } from '#app/tenancy/system/clean_up'
import { sealedRows } from '#app/tenancy/system/sealed_rows'

export interface Rekeyed {
  /** How many of each place, such as `channels.api_key`, were sealed anew. */
  resealed: Record<string, number>
  lost: LostSecret[]
}

/**
 * Seals every stored secret under the newest key, `batch` rows at a time. Each is replaced only if it is still what was
 * read, so writers go on beside it; what is done is seen by the secrets themselves, so it may be broken off and started
 * again at any moment. Goes over everything until there is nothing left to do.
 */
export async function rekey({ batch }: { batch: number }): Promise<Rekeyed> {
  const resealed: Record<string, number> = {}
  for (;;) {
    const pass = new ResealPass(batch)
    for (const tenantId of await allTenantIds()) {
      await tenancy.runInBackground(tenantId, () => ofTenant(pass, tenantId))
    }
    await aboveTenants(pass)
    for (const [place, count] of pass.resealed) resealed[place] = (resealed[place] ?? 0) + count
    if (pass.resealed.size === 0 && pass.overtaken === 0) return { resealed, lost: pass.lost }
  }
}

/** In the tenant's own scope, so that a mistake here could not reach another's. */
async function ofTenant(pass: ResealPass, ownerId: string) {
  for (const column of SEALED_COLUMNS) {
    const place = `${column.table}.${column.column}`
    await pass.cells(
      { place, ownerId, purpose: column.purposeOf(ownerId) },
      (portion) => sealedCells(column, portion),
      (cell, anew) => replaceCell(column, cell, anew)
    )
  }
  for (const table of SETTINGS_TABLES) {
    for (const { group, settings } of await sealedSettings(table)) {
      const where = { table: table.table, ownerId, group, purposeOf: groupPurpose(ownerId, group) }
      await pass.envelopes(where, settings, (envelope) =>
        replaceEnvelope(table, { group, ...envelope })
      )
    }
  }
}

async function aboveTenants(pass: ResealPass) {
  for (const column of SEALED_ABOVE_TENANTS) {
    const place = `${column.table}.${column.column}`
    await pass.cells(
      { place, ownerId: null, purpose: column.purpose },
      (portion) => sealedRows.cells(column, portion),
      (cell, anew) => sealedRows.replaceCell(column, cell, anew)
    )
  }
  for (const { ownerId, group, settings } of await sealedRows.organizationSettings()) {
    const purposeOf = groupPurpose(ownerId, group)
    const where = { table: 'organization_settings', ownerId, group, purposeOf }
    await pass.envelopes(where, settings, (envelope) =>
      sealedRows.replaceEnvelope({ ownerId, group, ...envelope }, settingsLock(ownerId))
    )
  }
}
