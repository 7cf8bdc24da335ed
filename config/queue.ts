import env from '#start/env'
import { defineConfig } from '@rlanz/bull-queue'
import { redisOptions } from '#config/redis'

/** Redis only rings the bell: a job is a row, and losing the bell costs a second, never the job. */
export default defineConfig({
  defaultConnection: {
    ...redisOptions(env.get('REDIS_URL', 'redis://127.0.0.1:6379')),
    maxRetriesPerRequest: null,
    retryStrategy: (times: number) => Math.min(times * 100, 2_000),
  },
  queue: {},
  worker: {},
  jobs: { attempts: 1, removeOnComplete: true, removeOnFail: true },
})
