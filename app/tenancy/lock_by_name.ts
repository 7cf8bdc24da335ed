import { execute, type Client } from '#app/tenancy/database'

/**
 * Waits until no other transaction holds the name, and holds it until this one ends. For what has no row of its own to
 * lock: a number that must not be exceeded, settings that nobody has stored yet.
 */
export async function lockByName(trx: Client, name: string): Promise<void> {
  await execute(trx, `select pg_advisory_xact_lock(hashtextextended(:name, 0))`, { name })
}
