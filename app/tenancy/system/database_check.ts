import { setTimeout as wait } from 'node:timers/promises'
import { systemDatabase } from '#app/tenancy/system/database'

/** Whether PostgreSQL answers in the given time. */
export async function answersWithin(milliseconds: number): Promise<boolean> {
  const answer = systemDatabase()
    .rawQuery('select 1')
    .then(() => true)
    .catch(() => false)
  return Promise.race([answer, wait(milliseconds, false, { ref: false })])
}
