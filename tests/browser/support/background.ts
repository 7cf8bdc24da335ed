import { drainEvents, drainJobs } from '#tests/support/drain_jobs'

/** Does what a worker would do by now: hands events on and runs what is due. */
export async function settle(withinMs = 300): Promise<void> {
  for (let round = 0; round < 2; round++) {
    await drainEvents()
    await drainJobs(withinMs)
  }
  await drainEvents()
}
