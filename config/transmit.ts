import env from '#start/env'
import { defineConfig } from '@adonisjs/transmit'
import { redis } from '@boringnode/bus/transports/redis'
import { redisOptions } from '#config/redis'

/**
 * One node needs no transport; several speak over Redis. The package's own ping is off: its frames are not
 * those of our streams, which keep themselves alive with comments.
 */
const url = env.get('REDIS_URL')

export default defineConfig({
  pingInterval: false,
  transport: url ? { driver: redis(redisOptions(url)) } : null,
})
