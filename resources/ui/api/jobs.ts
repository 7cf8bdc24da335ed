import type { Api } from './client'
import type { One, Page, Person } from './types'

export const jobStates = ['queued', 'running', 'parked', 'done', 'dead', 'cancelled'] as const
export type JobState = (typeof jobStates)[number]

export const lanes = ['interactive', 'default', 'bulk', 'webhooks', 'mails'] as const
export type Lane = (typeof lanes)[number]

export type JobProgress = { done: number; total: number; note: string | null }

export type Job = {
  id: string
  name: string
  lane: Lane
  state: JobState
  attempt: number
  maxAttempts: number
  runAt: string
  createdAt: string
  finishedAt: string | null
  lastError: string | null
  progress: JobProgress | null
  cancelRequested: boolean
  startedBy: Person | null
}

export type JobAction = 'retry' | 'park' | 'release' | 'cancel'

export type JobFilter = { state: string; name: string; lane: string }

export type Schedule = {
  name: string
  cron: string
  timeZone: string | null
  job: string
  nextRunAt: string | null
  lastRunAt: string | null
  lastOutcome: JobState | null
  lastError: string | null
  failures: number
}

export const jobsApi = {
  list: (api: Api, filter: JobFilter, cursor: string | null, signal?: AbortSignal) =>
    api.get<Page<Job>>(
      '/admin/jobs',
      {
        'limit': 30,
        cursor,
        'filter[state]': filter.state,
        'filter[name]': filter.name,
        'filter[lane]': filter.lane,
      },
      signal
    ),

  act: (api: Api, id: string, action: JobAction) =>
    api.post<One<Job>>(`/admin/jobs/${encodeURIComponent(id)}/${action}`),

  schedules: (api: Api, cursor: string | null, signal?: AbortSignal) =>
    api.get<Page<Schedule>>('/admin/schedules', { limit: 50, cursor }, signal),

  run: (api: Api, name: string) =>
    api.post<One<{ jobId: string }>>(`/admin/schedules/${encodeURIComponent(name)}/run`),
}
