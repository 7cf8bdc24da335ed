import type { Lazy } from '#app/shared/contracts/lazy'

export const LANES = ['interactive', 'default', 'bulk', 'webhooks', 'mails'] as const
export type Lane = (typeof LANES)[number]

/** `parked` waits for its module or for a person; `dead` has failed for the last time. */
export const JOB_STATES = ['queued', 'running', 'parked', 'done', 'dead', 'cancelled'] as const
export type JobState = (typeof JOB_STATES)[number]

/** How far a run has come, as the handler counts it. */
export interface JobProgress {
  done: number
  total: number
  /** At most 200 characters; for people, so never a secret. */
  note: string | null
}

/** One run of a job, inside the scope of its tenant. */
export interface JobRun<Data = Record<string, unknown>> {
  id: string
  tenantId: string
  data: Data
  /** 1 at the first try. */
  attempt: number
  lastAttempt: boolean
  /**
   * Aborted when the lease is lost, the job is cancelled, its time is up or the process stops; long waits should end
   * then, and the run should throw or return.
   */
  signal: AbortSignal
  /** Tells how far the run has come. May be called often: about once a second it is stored and told who started it. */
  progress(done: number, total: number, note?: string): void
}

/**
 * What became of a run. Throwing means: try again with back-off, and `dead` after the last attempt. `again`
 * runs the job once more at the given time without counting an attempt, `parkedFor` once the module of that id is on.
 */
export type JobOutcome = void | { again: Date } | { parkedFor: string }

export type JobHandler = (run: JobRun) => Promise<JobOutcome>

export interface JobDeclaration<Name extends string = string> {
  name: Name
  /** Grows when `data` changes its shape; a worker that meets a newer one leaves it to newer workers. */
  v?: number
  lane: Lane
  /** Tries in all, the first included. */
  attempts: number
  /** After so long a run counts as failed; default 10 minutes. */
  timeoutSeconds?: number
  handler: Lazy<JobHandler>
}
