import env from '#start/env'
import { defineConfig } from '@adonisjs/transmit'
import { redisOptions } from '#app/shared/redis_options'

/**
 * One node needs no transport; several speak over Redis. The package's own ping is off: its frames are not
 * those of our streams, which keep themselves alive with comments.
 */
const url = env.get('REDIS_URL')

async function overRedis(address: string) {
  const { LiveTransport } = await import('#app/realtime/live_transport')
  return { driver: () => new LiveTransport(redisOptions(address)) }
}

export default defineConfig({
  pingInterval: false,
  transport: url ? await overRedis(url) : null,
})
