import { eventually } from '#tests/support/eventually'
import { systemRows } from '#tests/support/system_rows'

const WAITING = `select 1 from pg_locks join pg_stat_activity using (pid)
  where not granted and datname = current_database()`

/** Resolves when somebody waits for a lock that a test holds. */
export const lockAwaited = () =>
  eventually('somebody waits for the lock', async () => (await systemRows(WAITING)).length > 0, {
    every: 10,
  })
