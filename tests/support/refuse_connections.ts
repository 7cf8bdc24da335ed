import db from '@adonisjs/lucid/services/db'

/** Ends the connections of application and system role to the tests' database and lets none in until it is told to. */
export async function refuseConnections(): Promise<() => Promise<void>> {
  const owner = db.connection('owner')
  const limit = async (most: number) => {
    const { rows } = (await owner.rawQuery('select current_database() as name')) as {
      rows: { name: string }[]
    }
    await owner.rawQuery(`alter database "${rows[0]?.name}" connection limit ${most}`)
  }
  // The owner's own connection stays open, so that the way back is open too.
  await limit(0)
  for (const name of ['app', 'system']) {
    await db.connection(name).rawQuery(
      `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`
    )
    await db
      .connection(name)
      .rawQuery('select pg_terminate_backend(pg_backend_pid())')
      .catch(() => undefined)
  }
  return () => limit(-1)
}
