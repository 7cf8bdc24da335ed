import { log } from '#app/shared/correlation'

const pending = new Set<Promise<void>>()

/**
 * Work that an answer neither waits for nor tells of, so that the time it takes says nothing to who asked. It is lost
 * with the process; whatever must not be lost is a job.
 */
export function afterwards(what: string, work: () => Promise<unknown>) {
  const running = work().then(
    () => undefined,
    (error: unknown) => log().error({ err: error, what }, 'work after an answer failed')
  )
  const kept = running.finally(() => pending.delete(kept))
  pending.add(kept)
}

/** Resolves when all that was begun has ended, and what it began meanwhile. */
export async function afterwardsDone() {
  while (pending.size > 0) await Promise.all(pending)
}
