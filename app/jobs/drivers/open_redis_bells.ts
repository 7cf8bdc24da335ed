import app from '@adonisjs/core/services/app'
import { openBellConnection, RedisBells, type BellConnection } from '#app/jobs/drivers/redis_bells'

/** Bells over the Redis of the configuration, or of the given options. Returns at once, also while Redis is away. */
export async function openRedisBells(
  options = app.config.get<BellConnection>('queue.defaultConnection')
): Promise<RedisBells> {
  const client = openBellConnection(options)
  app.config.set('queue.defaultConnection', client)
  return new RedisBells(await app.container.make('rlanz/queue'), client, options)
}
