import config from '@adonisjs/core/services/config'
import db from '@adonisjs/lucid/services/db'
import { endWhenSilent } from '#app/tenancy/silent_connection'
import type { PostgreConfig } from '@adonisjs/lucid/types/database'
import { TcpProxy } from '#tests/support/tcp_proxy'

type Pool = 'app' | 'system'
type Settings = Exclude<PostgreConfig['connection'], string | undefined>

/**
 * Puts a proxy between both pools and PostgreSQL, with everything else as it is configured but the time in which an
 * answer must come. What comes back has the proxy, and undoes it; the pools that others hold stay open meanwhile.
 */
export async function proxyDatabase(answersWithinMs: number) {
  const url = new URL(connectionOf('app').connectionString ?? '')
  const proxy = await TcpProxy.start(Number(url.port || 5432))
  const undo = (['app', 'system'] as const).map((name) => replace(name, proxy, answersWithinMs))
  return {
    proxy,
    restore: async () => {
      await proxy.heal()
      for (const restore of undo) await restore()
      await proxy.stop()
    },
  }
}

function replace(name: Pool, proxy: TcpProxy, answersWithinMs: number) {
  const { connections } = db.manager
  const original = connections.get(name)
  const behind = new URL(connectionOf(name).connectionString ?? '')
  behind.port = String(proxy.port)
  connections.delete(name)
  const connectionString = behind.toString()
  const settings = config.get<PostgreConfig>(`database.connections.${name}`)
  const watch = { connectionString, lookAfterMs: answersWithinMs, lookWithinMs: answersWithinMs }
  const patience = { connectionTimeoutMillis: answersWithinMs }
  db.manager.add(name, {
    ...settings,
    connection: { ...connectionOf(name), ...patience, connectionString },
    pool: { ...settings.pool, afterCreate: endWhenSilent(watch) },
  })
  return async () => {
    await db.manager.close(name, true)
    if (original) connections.set(name, original)
  }
}

function connectionOf(name: Pool): Settings & { connectionString?: string } {
  return config.get(`database.connections.${name}.connection`)
}
