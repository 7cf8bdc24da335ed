import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { MigrationRunner } from '@adonisjs/lucid/migration'
import { log } from '#app/shared/correlation'
import { migrationFiles } from '#app/tenancy/migration_files'

/** Any number that nothing else in this database locks; the migrator's own lock is 1. */
const LOCK = 7_040_001

/**
 * Runs the migrations of the kernel and of all modules. Processes that start together take turns: the first one
 * migrates, the others wait for it and find nothing left to do. The migrator's own lock would make them fail instead.
 */
export async function migrate() {
  const turn = await db.connection('owner').transaction()
  try {
    await turn.rawQuery('select pg_advisory_xact_lock(?)', [LOCK])
    const done = await runMigrations()
    if (done > 0) log().info({ migrations: done }, 'migrated')
  } finally {
    await turn.rollback()
    await db.manager.close('owner')
  }
}

async function runMigrations(): Promise<number> {
  const runner = new MigrationRunner(db, app, {
    direction: 'up',
    connectionName: 'owner',
    disableLocks: false,
  })
  // The runner has no other door for files from outside the application's folder.
  Object.assign(runner, { migrationSource: { getMigrations: migrationFiles } })
  await runner.run()
  if (runner.error) throw runner.error
  return Object.values(runner.migratedFiles).filter(({ status }) => status === 'completed').length
}
