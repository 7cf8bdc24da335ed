import { clock } from '#app/shared/clock'
import { log } from '#app/shared/correlation'
import { readDatabaseClock } from '#app/tenancy/system/database_clock'

const EVERY_MS = 10_000

/** A reading that took longer says too little about when it was true. */
const LONGEST_MS = 500

/**
 * Lets the clock follow PostgreSQL's, so that all processes agree on when a lease ends and a job is due, also when the
 * clock of one computer is wrong or jumps. Throws when the first reading fails.
 */
export async function keepTime() {
  await readTime()
  const again = () =>
    readTime().catch((error: Error) => log().debug({ err: error }, 'the time could not be read'))
  setInterval(again, EVERY_MS).unref()
}

async function readTime() {
  const asked = performance.now()
  const at = await readDatabaseClock()
  const took = performance.now() - asked
  if (took <= LONGEST_MS) clock.follow(at, asked + took / 2)
}
