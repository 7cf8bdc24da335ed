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
  const parts = [...CATALOG_PARTS]
  for (const { name, sql } of mutants) {
    await ground.run('begin')
    try {
      await ground.run(sql)
      if (await isSeen(ground, parts)) result.killed++
      else result.survivors.push(name)
    } catch (error) {
      result.failed.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    } finally {
      await ground.run('rollback')
    }
  }
  return result
}

/**
 * One part that sees it is enough, and the check refuses to serve. That part is asked first the next time, because
 * mutants that follow each other are much alike.
 */
async function isSeen({ read }: Ground, parts: (typeof CATALOG_PARTS)[number][]): Promise<boolean> {
  for (const part of parts) {
    if ((await part(read)).length === 0) continue
    parts.splice(parts.indexOf(part), 1)
    parts.unshift(part)
    return true
  }
  return false
}
