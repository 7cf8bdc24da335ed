/** How long PostgreSQL lets a role go on, in milliseconds; what takes longer fails and gives its locks back. */
interface Patience {
  statement_timeout: number
  lock_timeout: number
  idle_in_transaction_session_timeout: number
}

/** Set by us for each connection, so that they hold with a PostgreSQL of one's own as well. */
export const PATIENCE = {
  /** Somebody waits for the answer. */
  web: {
    statement_timeout: 5_000,
    lock_timeout: 3_000,
    idle_in_transaction_session_timeout: 15_000,
  },
  /** Jobs: shares the pool of the web, so only the statement's own time differs. */
  worker: {
    statement_timeout: 60_000,
    lock_timeout: 3_000,
    idle_in_transaction_session_timeout: 15_000,
  },
  /** Claims, relay, sign-in, clean-up. */
  system: {
    statement_timeout: 60_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 60_000,
  },
} as const satisfies Record<string, Patience>
