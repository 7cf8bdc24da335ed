import type { Lazy } from '#app/shared/contracts/lazy'

export interface TaskRun {
  /** Aborted when another process is elected or this one stops. */
  signal: AbortSignal
}

/**
 * Work for the whole instance that no tenant owns. Runs in the elected process only, outside of any tenant's scope,
 * and is repeated after its interval whatever became of it; so it must be repeatable.
 */
export type TaskHandler = (run: TaskRun) => Promise<void>

export interface TaskDeclaration {
  name: string
  /** Minutes from start to start. */
  everyMinutes: number
  run: Lazy<TaskHandler>
}
