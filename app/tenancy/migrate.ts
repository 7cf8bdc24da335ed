import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { MigrationRunner } from '@adonisjs/lucid/migration'

/** Runs the migrations of the kernel and of all modules, under the migrator's advisory lock: one process does it. */
export async function migrate() {
  const runner = new MigrationRunner(db, app, {
    direction: 'up',
    connectionName: 'owner',
    disableLocks: false,
  })
  await runner.run()
  await db.manager.close('owner')
  if (runner.error) throw runner.error
}
