import { SEALED_COLUMNS } from '#app/settings/contracts/sealed_column'
import { groupPurpose } from '#app/settings/values/resolved'
import { isEnvelope } from '#app/settings/values/stored_values'
import { newestMark, resealSecret, type Resealed } from '#app/shared/secrets'
import {
  sealedRows,
  SETTINGS_TABLES,
  type SealedCell,
  type SealedObject,
  type SettingsTable,
} from '#app/tenancy/system/sealed_rows'

/** A secret that no present key opens. */
export interface LostSecret {
  /** Such as `channels.api_key` or `tenant_settings agent.openaiKey`. */
  place: string
  /** The tenant or organization whose it is. */
  ownerId: string
  /** Of the key that would open it, if the secret is whole. */
  keyId: string | null
}

export interface Rekeyed {
  resealed: number
  lost: LostSecret[]
}

interface Options {
  /** How many rows are read at once. */
  batch: number
}

/**
 * Seals every stored secret under the newest key. Each is replaced only if it is still what was read, so writers go on
 * beside it; what is done is seen by the secrets themselves, so it may be broken off and started again at any moment.
 * Goes over everything until there is nothing left to do.
 */
export async function rekey({ batch }: Options): Promise<Rekeyed> {
  let resealed = 0
  for (;;) {
    const pass = await onePass(batch)
    resealed += pass.resealed
    if (pass.resealed === 0 && pass.overtaken === 0) return { resealed, lost: pass.lost }
  }
}

interface Pass extends Rekeyed {
  /** Somebody wrote them in the same moment. */
  overtaken: number
}

async function onePass(batch: number): Promise<Pass> {
  const pass: Pass = { resealed: 0, lost: [], overtaken: 0 }
  for (const place of SEALED_COLUMNS) {
    let after: string | undefined
    for (;;) {
      const cells = await sealedRows.cells(place, { after, mark: newestMark(), limit: batch })
      for (const cell of cells) await oneCell(pass, place, cell)
      after = cells.at(-1)?.id
      if (after === undefined || cells.length < batch) break
    }
  }
  for (const table of SETTINGS_TABLES) {
    let after: SealedObject | undefined
    for (;;) {
      const objects = await sealedRows.objects(table, { after, limit: batch })
      for (const object of objects) await oneObject(pass, table, object)
      after = objects.at(-1)
      if (after === undefined || objects.length < batch) break
    }
  }
  return pass
}

async function oneCell(pass: Pass, place: (typeof SEALED_COLUMNS)[number], cell: SealedCell) {
  const result = resealSecret(cell.sealed, place.purposeOf(cell.tenantId))
  const name = `${place.table}.${place.column}`
  await note(pass, result, { place: name, ownerId: cell.tenantId }, (anew) =>
    sealedRows.replaceCell(place, cell, anew)
  )
}

async function oneObject(pass: Pass, table: SettingsTable, object: SealedObject) {
  const { ownerId, group, settings } = object
  const purposeOf = groupPurpose(ownerId, group)
  for (const [key, value] of Object.entries(settings)) {
    if (!isEnvelope(value)) continue
    const { sealed, as } = value
    const where = { place: `${table.table} ${group}.${key}`, ownerId }
    await note(pass, resealSecret(sealed, purposeOf(as ?? key)), where, (anew) =>
      sealedRows.replaceEnvelope(table, object, { key, sealed, anew })
    )
  }
}

async function note(
  pass: Pass,
  result: Resealed,
  where: Omit<LostSecret, 'keyId'>,
  replace: (anew: string) => Promise<boolean>
) {
  switch (result.kind) {
    case 'current':
      return
    case 'resealed':
      if (await replace(result.sealed)) pass.resealed++
      else pass.overtaken++
      return
    case 'lost_key':
      pass.lost.push({ ...where, keyId: result.keyId })
      return
    case 'broken':
      pass.lost.push({ ...where, keyId: null })
  }
}
