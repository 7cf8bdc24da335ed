import { selectOne } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'

/** PostgreSQL's own time. Nothing but the clock may ask for it: domain code asks the clock. */
export async function readDatabaseClock(): Promise<Date> {
  const row = await selectOne<{ at: Date }>(systemDatabase(), `select clock_timestamp() as at`)
  if (!row) throw new Error('PostgreSQL does not tell the time')
  return row.at
}
