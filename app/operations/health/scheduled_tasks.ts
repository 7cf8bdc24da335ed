import env from '#start/env'
import { clock } from '#app/shared/clock'
import { schedulerRows, type SchedulerRow } from '#app/tenancy/system/scheduler_rows'

/** Twice as long as a successor needs. */
const SILENT_AFTER = { seconds: 30 }

/** `off` by the environment, `stopped` by a person, `down` when no process has been elected for a while. */
export type TasksState = 'healthy' | 'off' | 'stopped' | 'down'

export const tasksAreEnabled = () => env.get('ENABLE_SCHEDULED_TASKS', true)

export function tasksState(row: SchedulerRow | null): TasksState {
  if (!tasksAreEnabled()) return 'off'
  if (row?.stoppedAt) return 'stopped'
  const alive = row?.seenAt && row.seenAt > clock.now().minus(SILENT_AFTER).toJSDate()
  return alive ? 'healthy' : 'down'
}

/** The tasks of the whole instance. Errors stay in the log: this is shown to anybody. */
export async function describeTasks() {
  const row = await schedulerRows.read()
  const tasks = await schedulerRows.tasks()
  const iso = (at: Date | null | undefined) => at?.toISOString() ?? null
  return {
    state: tasksState(row),
    electedSince: iso(row?.leaderSince),
    seenAt: iso(row?.seenAt),
    stoppedAt: iso(row?.stoppedAt),
    tasks: tasks.map((task) => ({
      name: task.name,
      nextRunAt: iso(task.nextAt),
      lastRunAt: iso(task.lastStartedAt),
      lastFinishedAt: iso(task.lastFinishedAt),
      lastOutcome: task.lastOutcome,
      failures: task.failures,
    })),
  }
}
