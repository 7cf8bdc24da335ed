import db from '@adonisjs/lucid/services/db'

/** Forgets all counted tries; the limiter's own way would truncate, which its role may not. */
export async function forgetTries() {
  await db.connection('owner').rawQuery('truncate rate_limits')
}
