import {
  choice,
  flag,
  id,
  integer,
  named,
  nullable,
  open,
  resource,
  text,
  time,
} from '#app/api_docs/contracts/schema'
import { JOB_STATES, LANES } from '#app/jobs/contracts/declaration'
import type {
  transformJob,
  transformJobDetails,
} from '#app/operations/transformers/job_transformer'
import type { transformSchedule } from '#app/operations/transformers/schedule_transformer'

const job = {
  id: id(),
  tenantId: id(),
  name: text(),
  module: nullable(text()),
  lane: choice(LANES),
  state: choice(JOB_STATES),
  attempt: integer(),
  maxAttempts: integer(),
  runAt: time(),
  createdAt: time(),
  startedAt: nullable(time()),
  finishedAt: nullable(time()),
  lastError: nullable(text()),
  progress: nullable(open()),
  cancelRequested: flag(),
  schedule: nullable(text()),
  startedBy: nullable(named()),
  requestId: nullable(text()),
}

export const jobSchema = resource<ReturnType<typeof transformJob>>('Job', job)

type Details = Omit<ReturnType<typeof transformJobDetails>, 'data'> & { data: object }

export const jobDetailsSchema = resource<Details>('JobDetails', { ...job, data: open() })

export const scheduleSchema = resource<ReturnType<typeof transformSchedule>>('Schedule', {
  name: text(),
  module: nullable(text()),
  cron: text(),
  timeZone: nullable(text()),
  job: text(),
  nextRunAt: nullable(time()),
  lastRunAt: nullable(time()),
  lastFinishedAt: nullable(time()),
  lastOutcome: nullable(choice(JOB_STATES)),
  lastError: nullable(text()),
  lastJobId: nullable(id()),
  failures: integer(),
})
