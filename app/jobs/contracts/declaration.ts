import type { Lazy } from '#app/shared/contracts/lazy'

export const LANES = ['interactive', 'default', 'bulk'] as const
export type Lane = (typeof LANES)[number]

/** One run of a job, inside the scope of its tenant. */
export interface JobRun<Data = Record<string, unknown>> {
  id: string
  tenantId: string
  data: Data
  /** 1 at the first try. */
  attempt: number
  lastAttempt: boolean
  /** Aborted when the lease is lost or the process stops; long waits should end then. */
  signal: AbortSignal
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
  handler: Lazy<JobHandler>
}
