import {
  choice,
  flag,
  integer,
  list,
  nullable,
  object,
  resource,
  text,
  time,
} from '#app/api_docs/contracts/schema'
import type { Health } from '#app/operations/health/health'
import type { readiness } from '#app/operations/readiness'
import type { describeTasks } from '#app/operations/health/scheduled_tasks'

const state = choice(['healthy', 'degraded', 'down', 'off', 'unknown'])
const tasks = ['healthy', 'off', 'stopped', 'down'] as const

export const healthSchema = resource<Health>('Health', {
  status: choice(['healthy', 'degraded', 'down']),
  timestamp: time(),
  services: object({
    database: state,
    redis: state,
    scheduledTasks: choice([...tasks, 'unknown']),
    realtime: state,
    channels: state,
  }),
})

type Checks = Awaited<ReturnType<typeof readiness>>['checks']

export const readinessSchema = object({
  status: choice(['ready', 'not_ready']),
  checks: object<Checks>({
    process: choice(['starting', 'serving', 'stopping']),
    database: flag(),
  }),
})

export const tasksSchema = resource<Awaited<ReturnType<typeof describeTasks>>>('Tasks', {
  state: choice(tasks),
  electedSince: nullable(time()),
  seenAt: nullable(time()),
  stoppedAt: nullable(time()),
  tasks: list(
    object({
      name: text(),
      nextRunAt: nullable(time()),
      lastRunAt: nullable(time()),
      lastFinishedAt: nullable(time()),
      lastOutcome: nullable(choice(['done', 'failed'])),
      failures: integer(),
    })
  ),
})
