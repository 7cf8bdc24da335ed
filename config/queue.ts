import env from '#start/env'
import type { defineConfig } from '@rlanz/bull-queue'
import { redisOptions } from '#app/shared/redis_options'

/**
 * Redis only rings the bell: a job is a row, and losing the bell costs a second, never the job. The package's own
 * `defineConfig` would load it, and a Redis client, where there is no Redis.
 */
const queueConfig: Parameters<typeof defineConfig>[0] = {
  defaultConnection: {
    ...redisOptions(env.get('REDIS_URL', 'redis://127.0.0.1:6379')),
    maxRetriesPerRequest: null,
    retryStrategy: (times: number) => Math.min(times * 100, 2_000),
  },
  queue: {},
  worker: {},
  jobs: { attempts: 1, removeOnComplete: true, removeOnFail: true },
}

export default queueConfig
