import { CATALOG_PARTS } from '#app/tenancy/catalog/problems'
import type { CatalogReader } from '#app/tenancy/catalog/reader'
import type { Mutant } from '#tests/support/mutation/mutant'

/** One connection, so that what a mutant does is seen by the check and by nobody else. */
export interface Ground {
  run(sql: string): Promise<unknown>
  read: CatalogReader
}

export interface Hunt {
  killed: number
  survivors: string[]
  /** Mutants that could not be made: a hole in the hunt itself. */
  failed: string[]
}

/** Makes each mutant in a transaction, asks the catalog check, and takes it back. */
export async function hunt(ground: Ground, mutants: readonly Mutant[]): Promise<Hunt> {
  const result: Hunt = { killed: 0, survivors: [], failed: [] }
  for (const { name, sql } of mutants) {
    await ground.run('begin')
    try {
      await ground.run(sql)
      if (await isSeen(ground)) result.killed++
      else result.survivors.push(name)
    } catch (error) {
      result.failed.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    } finally {
      await ground.run('rollback')
    }
  }
  return result
}

/** One part that sees it is enough, and the check refuses to serve. */
async function isSeen({ read }: Ground): Promise<boolean> {
  for (const part of CATALOG_PARTS) {
    if ((await part(read)).length > 0) return true
  }
  return false
}
