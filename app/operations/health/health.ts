import { setTimeout as wait } from 'node:timers/promises'
import env from '#start/env'
import { tasksState, type TasksState } from '#app/operations/health/scheduled_tasks'
import { isServing } from '#app/operations/readiness'
import { clock } from '#app/shared/clock'
import { isAway } from '#app/shared/outage'
import { answersWithin } from '#app/tenancy/system/database_check'
import { deliveryTrouble } from '#app/tenancy/system/delivery_trouble'
import { schedulerRows } from '#app/tenancy/system/scheduler_rows'

const ANSWER_MS = 2_000

/** `off`: not configured, or switched off on purpose; nothing is missed then. */
type ServiceState = 'healthy' | 'degraded' | 'down' | 'off' | 'unknown'

export interface Health {
  status: 'healthy' | 'degraded' | 'down'
  /** ISO 8601 UTC */
  timestamp: string
  services: {
    database: ServiceState
    redis: ServiceState
    scheduledTasks: TasksState | 'unknown'
    realtime: ServiceState
    channels: ServiceState
  }
}

/** How the instance is, as this process sees it. Without the database it is down; the rest only makes it less. */
export async function health(): Promise<Health> {
  const database = await answersWithin(ANSWER_MS)
  const services = {
    database: database ? ('healthy' as const) : ('down' as const),
    redis: redisState(),
    scheduledTasks: database ? await orUnknown(scheduledTasks()) : ('unknown' as const),
    realtime: isAway('realtime') ? ('degraded' as const) : ('healthy' as const),
    channels: database ? await orUnknown(channels()) : ('unknown' as const),
  }
  return {
    status: !database || !isServing() ? 'down' : isWell(services) ? 'healthy' : 'degraded',
    timestamp: clock.now().toISO() ?? '',
    services,
  }
}

const WELL: readonly string[] = ['healthy', 'off', 'stopped']

const isWell = (services: Health['services']) =>
  Object.values(services).every((state) => WELL.includes(state))

function redisState(): ServiceState {
  if (!env.get('REDIS_URL')) return 'off'
  return isAway('redis') ? 'down' : 'healthy'
}

const scheduledTasks = async () => tasksState(await schedulerRows.read())

const channels = async (): Promise<ServiceState> =>
  (await deliveryTrouble()) ? 'degraded' : 'healthy'

function orUnknown<State>(look: Promise<State>): Promise<State | 'unknown'> {
  return Promise.race([
    look.catch(() => 'unknown' as const),
    wait(ANSWER_MS, 'unknown' as const, { ref: false }),
  ])
}
