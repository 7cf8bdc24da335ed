import { jobCounts } from '#app/jobs/counts'
import { platformMailCounts } from '#app/mail/platform_counts'
import { exposition, type Metric } from '#app/operations/metrics/exposition'
import { httpDurations } from '#app/operations/metrics/http_durations'
import { poolMetrics } from '#app/operations/metrics/pools'
import { processMetrics } from '#app/operations/metrics/process'
import { hub } from '#app/realtime/hub'
import { waitingPlatformMails } from '#app/tenancy/system/platform_mails'
import { queueDepth } from '#app/tenancy/system/queue_depth'

/** What is measured of this process, and of the queue of the whole instance. */
export async function metrics(): Promise<string> {
  return exposition([
    ...(await queueMetrics()),
    {
      name: 'nexus_jobs_total',
      help: 'Runs of jobs in this process, by what became of them.',
      type: 'counter',
      samples: jobCounts().map(({ lane, outcome, count }) => ({
        labels: { lane, outcome },
        value: count,
      })),
    },
    ...(await mailMetrics()),
    httpDurations(),
    poolMetrics(),
    gauge('nexus_event_streams', 'Open event streams of this process.', hub.size),
    ...processMetrics(),
  ])
}

/** Without a database the process still tells of itself. */
async function queueMetrics(): Promise<Metric[]> {
  const lanes = await queueDepth().catch(() => [])
  const byLane = (
    name: string,
    help: string,
    key: 'queued' | 'due' | 'running' | 'oldestSeconds'
  ) => ({
    name,
    help,
    type: 'gauge' as const,
    samples: lanes.map((depth) => ({ labels: { lane: depth.lane }, value: depth[key] })),
  })
  return [
    byLane('nexus_queue_jobs', 'Jobs that wait, also for a later time.', 'queued'),
    byLane('nexus_queue_due_jobs', 'Jobs that wait although their time has come.', 'due'),
    byLane('nexus_queue_running_jobs', 'Jobs that run in any process.', 'running'),
    byLane(
      'nexus_queue_oldest_seconds',
      'How long the oldest due job has waited.',
      'oldestSeconds'
    ),
  ]
}

/** Mails of tenants are jobs; these are not. */
async function mailMetrics(): Promise<Metric[]> {
  const now = await waitingPlatformMails().catch(() => null)
  return [
    ...(now
      ? [
          gauge('nexus_platform_mails_waiting', 'Mails without a tenant that wait.', now.waiting),
          gauge(
            'nexus_platform_mails_oldest_seconds',
            'Age of the oldest mail without a tenant that waits.',
            now.oldestSeconds
          ),
        ]
      : []),
    {
      name: 'nexus_platform_mails_total',
      help: 'Mails without a tenant that this process has brought to their end, by what it was.',
      type: 'counter',
      samples: platformMailCounts().map(({ state, count }) => ({
        labels: { state },
        value: count,
      })),
    },
  ]
}

const gauge = (name: string, help: string, value: number): Metric => ({
  name,
  help,
  type: 'gauge',
  samples: [{ value }],
})
