import { describeRoutes } from '#app/api_docs/contracts/operation'
import { choice, id, object } from '#app/api_docs/contracts/schema'
import {
  healthSchema,
  readinessSchema,
  tasksSchema,
} from '#app/operations/transformers/health_schema'
import {
  jobDetailsSchema,
  jobSchema,
  scheduleSchema,
} from '#app/operations/transformers/job_schema'
import { JOB_LISTING, SCHEDULE_LISTING } from '#app/operations/validators/job_listing'

const change = { answer: { data: jobDetailsSchema }, problems: { E_JOB_STATE: 409 } }

export default describeRoutes('Operation', {
  'GET /api/v1/jobs/:id': { summary: 'A job that one has started', answer: { data: jobSchema } },
  'GET /api/v1/admin/jobs': {
    summary: 'Jobs of the tenant, newest first',
    list: JOB_LISTING,
    answer: { page: jobSchema },
  },
  'GET /api/v1/admin/jobs/:id': { summary: 'A job', answer: { data: jobDetailsSchema } },
  'POST /api/v1/admin/jobs/:id/retry': { summary: 'Run a dead job again', ...change },
  'POST /api/v1/admin/jobs/:id/park': { summary: 'Let a job wait until it is released', ...change },
  'POST /api/v1/admin/jobs/:id/release': { summary: 'Release a parked job', ...change },
  'POST /api/v1/admin/jobs/:id/cancel': {
    summary: 'Cancel a job',
    description: 'A running one is told to end, within seconds.',
    ...change,
  },
  'GET /api/v1/admin/schedules': {
    summary: 'Schedules, by name',
    list: SCHEDULE_LISTING,
    answer: { page: scheduleSchema },
  },
  'POST /api/v1/admin/schedules/:name/run': {
    summary: 'Run the job of a schedule, besides its ticks',
    status: 202,
    answer: { data: object({ jobId: id() }) },
  },
  'GET /health': { summary: 'How the instance is', answer: { body: healthSchema } },
  'GET /health/liveness': {
    summary: 'Whether the process lives',
    answer: { body: object({ status: choice(['alive']) }) },
  },
  'GET /health/readiness': {
    summary: 'Whether the process serves',
    answer: { body: readinessSchema },
  },
  'GET /health/tasks': {
    summary: 'Scheduled tasks of the instance',
    answer: { data: tasksSchema },
  },
  'POST /health/tasks/start': {
    summary: 'Start the scheduled tasks',
    answer: { data: tasksSchema },
    problems: { E_TASKS_DISABLED: 409 },
  },
  'POST /health/tasks/stop': { summary: 'Stop the scheduled tasks', answer: { data: tasksSchema } },
  'GET /metrics': {
    summary: 'Metrics for Prometheus',
    description: 'With `METRICS_TOKEN` as bearer token; 404 where none is set.',
    answer: { media: 'text/plain' },
    problems: { E_UNAUTHENTICATED: 401, E_NOT_FOUND: 404 },
  },
})
