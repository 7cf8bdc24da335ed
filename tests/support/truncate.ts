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
  await owner.rawQuery(`truncate ${names.join(', ')} cascade`)
  gate.forgetAll()
  blockedKeys.clear()
}
