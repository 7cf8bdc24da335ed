import type { JobRow } from '#app/jobs/queries/job_rows'
import { shownData } from '#app/operations/transformers/shown_data'
import { registry } from '#app/module_system/registry'
import { isoTime, isoTimeOrNull } from '#app/shared/iso_time'

const LONGEST_ERROR = 1_000

/** A job as lists show it. */
export function transformJob(row: JobRow) {
  return {
    id: row.id,
    tenantId: row.tenantId,
    name: row.name,
    module: registry.jobs.get(row.name)?.moduleId ?? null,
    lane: row.lane,
    state: row.state,
    attempt: row.attempt,
    maxAttempts: row.maxAttempts,
    runAt: isoTime(row.runAt),
    createdAt: isoTime(row.createdAt),
    startedAt: isoTimeOrNull(row.startedAt),
    finishedAt: isoTimeOrNull(row.finishedAt),
    lastError: row.lastError?.slice(0, LONGEST_ERROR) ?? null,
    progress: row.progress,
    cancelRequested: row.cancelRequestedAt !== null,
    schedule: row.schedule,
    startedBy: row.actorId && row.actorName ? { id: row.actorId, name: row.actorName } : null,
    requestId: row.requestId,
  }
}

/** One job, with what of its data may be seen. */
export const transformJobDetails = (row: JobRow) => ({
  ...transformJob(row),
  data: shownData(row.data),
})
