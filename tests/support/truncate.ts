import db from '@adonisjs/lucid/services/db'
import { blockedKeys } from '#app/identity/throttle/blocked_keys'
import { afterwardsDone } from '#app/shared/afterwards'
import { gate } from '#app/module_system/gate'

const KEPT = ['adonis_schema', 'adonis_schema_versions']

/** Empties every table as the owner, because a test sees and leaves the rows of several tenants. */
export async function truncateAll() {
  await afterwardsDone()
  const owner = db.connection('owner')
  const tables: { rows: { name: string }[] } = await owner.rawQuery(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`
  )
  const names = tables.rows.map(({ name }) => name).filter((name) => !KEPT.includes(name))
  await persistently(() => owner.rawQuery(`truncate ${names.join(', ')} cascade`))
  gate.forgetAll()
  blockedKeys.clear()
}

const DEADLOCK = '40P01'
const TRIES = 4

/** What a browser asked last may still be under way, and hold its rows in another order. */
async function persistently(work: () => Promise<unknown>, tries = TRIES): Promise<void> {
  try {
    await work()
  } catch (error) {
    if ((error as { code?: string }).code !== DEADLOCK || tries <= 1) throw error
    await persistently(work, tries - 1)
  }
}
