import { keyTime } from '#app/shared/key_time'
import type { JobProgress, JobState, Lane } from '#app/jobs/contracts/declaration'

export interface JobRow {
  id: string
  tenantId: string
  name: string
  lane: Lane
  state: JobState
  attempt: number
  maxAttempts: number
  runAt: Date
  createdAt: Date
  /** `createdAt` with all of its digits, for cursors. */
  key: string
  startedAt: Date | null
  finishedAt: Date | null
  lastError: string | null
  progress: JobProgress | null
  schedule: string | null
  cancelRequestedAt: Date | null
  actorId: string | null
  actorName: string | null
  requestId: string | null
  data: Record<string, unknown>
}

/** The users are those who started the jobs. */
export const JOB_COLUMNS = `jobs.id, jobs.tenant_id as "tenantId", jobs.name, jobs.lane, jobs.state,
  jobs.attempts as attempt, jobs.max_attempts as "maxAttempts", jobs.run_at as "runAt",
  jobs.created_at as "createdAt", jobs.started_at as "startedAt", jobs.finished_at as "finishedAt",
  jobs.last_error as "lastError", jobs.progress, jobs.schedule,
  jobs.cancel_requested_at as "cancelRequestedAt", jobs.actor_id as "actorId", users.name as "actorName",
  jobs.request_id as "requestId", jobs.data, ${keyTime('jobs.created_at')} as key`
