import env from '#start/env'
import { defineConfig } from '@adonisjs/transmit'
import { LiveTransport } from '#app/realtime/live_transport'
import { redisOptions } from '#config/redis'

/**
 * One node needs no transport; several speak over Redis. The package's own ping is off: its frames are not
 * those of our streams, which keep themselves alive with comments.
 */
const url = env.get('REDIS_URL')

export default defineConfig({
  pingInterval: false,
  transport: url ? { driver: () => new LiveTransport(redisOptions(url)) } : null,
})
