import db from '@adonisjs/lucid/services/db'
import pg from 'pg'
import { blockedKeys } from '#app/identity/throttle/blocked_keys'
import { afterwardsDone } from '#app/shared/afterwards'
import { gate } from '#app/module_system/gate'

const KEPT = ['adonis_schema', 'adonis_schema_versions']

/** Empties every table, because a test sees and leaves the rows of several tenants. */
export async function truncateAll() {
  await afterwardsDone()
  const admin = process.env.TEST_DATABASE_ADMIN_URL
  const isEmpty = admin !== undefined && (await persistently(() => deleteRows(admin)))
  if (!isEmpty) await persistently(truncateTables)
  gate.forgetAll()
  blockedKeys.clear()
}

/** Beyond that it takes longer to delete rows than to throw the files of all tables away. */
const MUCH_BYTES = 8 * 1024 * 1024

/**
 * As a superuser, whom neither policies nor keys hold. Truncating makes new files for hundreds of tables and indexes,
 * most of which were empty. The locks wait for whoever still writes.
 */
const DELETE = `
  do $$
  declare used regclass[] := array(
    select oid::regclass from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and pg_relation_size(oid) > 0
      and relname not in (${KEPT.map((name) => `'${name}'`).join(', ')})
    order by oid);
    one regclass;
  begin
    set local session_replication_role = replica;
    set local lock_timeout = '20s';
    foreach one in array used loop
      execute format('lock table %s in access exclusive mode', one);
    end loop;
    foreach one in array used loop
      execute format('delete from %s', one);
    end loop;
  end $$`

/** False, with nothing done, where there is too much to delete. */
async function deleteRows(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rows } = await client.query<{ bytes: string }>(
      `select coalesce(sum(pg_relation_size(oid)), 0) as bytes from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r'`
    )
    if (Number(rows[0]?.bytes) > MUCH_BYTES) return false
    await client.query(DELETE)
    return true
  } finally {
    await client.end()
  }
}

async function truncateTables() {
  const owner = db.connection('owner')
  const tables: { rows: { name: string }[] } = await owner.rawQuery(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`
  )
  const names = tables.rows.map(({ name }) => name).filter((name) => !KEPT.includes(name))
  await owner.rawQuery(`truncate ${names.join(', ')} cascade`)
}

const DEADLOCK = '40P01'
const TRIES = 4

/** What a browser asked last may still be under way, and hold its rows in another order. */
async function persistently<T>(work: () => Promise<T>, tries = TRIES): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if ((error as { code?: string }).code !== DEADLOCK || tries <= 1) throw error
    return persistently(work, tries - 1)
  }
}
