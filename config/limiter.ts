import env from '#start/env'
import { configProvider } from '@adonisjs/core'
import { defineConfig, stores } from '@adonisjs/limiter'
import type { InferLimiters, LimiterManagerStoreFactory } from '@adonisjs/limiter/types'
import { SteadyLimiterStore } from '#app/shared/http/steady_limiter_store'
import { Outage } from '#app/shared/outage'

const memory = stores.memory({})

/** Redis for several nodes; while it is away each node counts for itself. */
const steady = configProvider.create<LimiterManagerStoreFactory>(async (app) => {
  if (!env.get('REDIS_URL')) return memory
  const outage = new Outage('the counters in Redis are')
  const redis = await app.container.make('redis')
  // It would log every try to connect.
  redis.doNotLogErrors()
  redis.connection('main').on('error', ({ error }) => outage.begin(error))
  redis.connection('main').on('ready', () => outage.end())
  const inRedis = await stores.redis({ rejectIfRedisNotReady: true }).resolver(app)
  return (options) => new SteadyLimiterStore(inRedis(options), memory(options), outage)
})

/** Counts are kept in memory by one node, in Redis by several. */
const limiterConfig = defineConfig({
  default: env.get('REDIS_URL') ? 'steady' : 'memory',
  stores: { memory, steady },
})

export default limiterConfig

declare module '@adonisjs/limiter/types' {
  export interface LimitersList extends InferLimiters<typeof limiterConfig> {}
}
