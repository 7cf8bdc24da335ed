import { execute, select, selectOne } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'

export interface SchedulerRow {
  leader: string | null
  leaderSince: Date | null
  /** When the elected process last said that it lives. */
  seenAt: Date | null
  /** Set while scheduled tasks are stopped by a person. */
  stoppedAt: Date | null
}

export interface TaskRow {
  name: string
  nextAt: Date
  lastStartedAt: Date | null
  lastFinishedAt: Date | null
  lastOutcome: 'done' | 'failed' | null
  lastError: string | null
  /** Since the last success. */
  failures: number
}

/** The one row about the elected process, and one about each task of the instance. */
export const schedulerRows = {
  read: () =>
    selectOne<SchedulerRow>(
      systemDatabase(),
      `select leader, leader_since as "leaderSince", seen_at as "seenAt", stopped_at as "stoppedAt" from scheduler`
    ),

  /** The elected process says that it lives. */
  async beat(leader: string, now: Date) {
    await execute(
      systemDatabase(),
      `insert into scheduler (leader, leader_since, seen_at) values (:leader, :now, :now)
       on conflict (one) do update set seen_at = excluded.seen_at, leader = excluded.leader,
         leader_since = case when scheduler.leader = excluded.leader then scheduler.leader_since else excluded.seen_at end`,
      { leader, now }
    )
  },

  async resign(leader: string) {
    await execute(
      systemDatabase(),
      `update scheduler set leader = null, leader_since = null, seen_at = null where leader = ?`,
      [leader]
    )
  },

  /** Whether the scheduler is stopped, and how many switches of modules there were; one query for each look. */
  async look(): Promise<{ stopped: boolean; epoch: string }> {
    const row = await selectOne<{ stopped: boolean; epoch: string }>(
      systemDatabase(),
      `select last_value::text || is_called::text as epoch,
         exists (select 1 from scheduler where stopped_at is not null) as stopped
       from module_epoch`
    )
    return row ?? { stopped: false, epoch: '' }
  },

  async setStopped(stoppedAt: Date | null, userId: string) {
    await execute(
      systemDatabase(),
      `insert into scheduler (stopped_at, stopped_by) values (:stoppedAt, :userId)
       on conflict (one) do update set stopped_at = excluded.stopped_at, stopped_by = excluded.stopped_by`,
      { stoppedAt, userId }
    )
  },

  tasks: () =>
    select<TaskRow>(
      systemDatabase(),
      `select name, next_at as "nextAt", last_started_at as "lastStartedAt",
         last_finished_at as "lastFinishedAt", last_outcome as "lastOutcome", last_error as "lastError", failures
       from system_tasks order by name`
    ),

  async addTasks(names: readonly string[], now: Date) {
    await execute(
      systemDatabase(),
      `insert into system_tasks (name, next_at) select unnest(:names::text[]), :now on conflict (name) do nothing`,
      { names, now }
    )
  },

  /** Takes a due task; false when it is not due or another process has it. */
  async beginTask(name: string, now: Date, nextAt: Date): Promise<boolean> {
    const met = await execute(
      systemDatabase(),
      `update system_tasks set next_at = :nextAt, last_started_at = :now where name = :name and next_at <= :now`,
      { name, now, nextAt }
    )
    return met === 1
  },

  async endTask(name: string, now: Date, error: string | null) {
    await execute(
      systemDatabase(),
      `update system_tasks set last_finished_at = :now, last_error = :error,
         last_outcome = case when :error::text is null then 'done' else 'failed' end,
         failures = case when :error::text is null then 0 else failures + 1 end
       where name = :name`,
      { name, now, error }
    )
  },
}
