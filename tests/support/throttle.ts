import db from '@adonisjs/lucid/services/db'
import { blockedKeys } from '#app/identity/throttle/blocked_keys'

/** Forgets all counted tries; those of the limiter too, whose own way would truncate, which its role may not. */
export async function forgetTries() {
  await db.connection('owner').rawQuery('truncate rate_limits, throttles')
  blockedKeys.clear()
}
