import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { MigrationRunner } from '@adonisjs/lucid/migration'
import { migrationFiles } from '#app/tenancy/migration_files'

/** Runs the migrations of the kernel and of all modules, under the migrator's advisory lock: one process does it. */
export async function migrate() {
  const runner = new MigrationRunner(db, app, {
    direction: 'up',
    connectionName: 'owner',
    disableLocks: false,
  })
  // The runner has no other door for files from outside the application's folder.
  Object.assign(runner, { migrationSource: { getMigrations: migrationFiles } })
  await runner.run()
  await db.manager.close('owner')
  if (runner.error) throw runner.error
}
