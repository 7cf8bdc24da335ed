import env from '#start/env'
import app from '@adonisjs/core/services/app'
import { startBackground } from '#app/operations/background'
import { keepTime } from '#app/operations/keep_time'
import { startMeasuring } from '#app/operations/metrics/process'
import { assertOwnSessions } from '#app/operations/own_sessions'
import { assertTimeZoneData } from '#app/operations/time_zone_data'
import { enterState } from '#app/operations/readiness'
import { migrate } from '#app/tenancy/migrate'
import { assertCatalog } from '#app/tenancy/catalog_check'

/**
 * Brings a process whose port is open into service: schema, catalog check, background work. Returns the URL
 * under which it is reached.
 */
export async function start(): Promise<string> {
  assertTimeZoneData()
  await assertOwnSessions()
  await migrate()
  await Promise.all([assertCatalog(), keepTime()])
  const url = await reachableUrl()
  startMeasuring()
  await startBackground()
  if (env.get('RUN_WEB', true) && env.get('DATA_DIR')) await prepareEntrance(url)
  enterState('serving')
  return url
}

/** Writes down how the first person gets in: accounts of the demo, or a link that makes the first super admin. */
async function prepareEntrance(url: string) {
  if (env.get('NEXUS_DEMO', false)) {
    const { prepareDemo } = await import('#database/demo/prepare_demo')
    return prepareDemo(url)
  }
  const { prepareSetup } = await import('#app/setup/actions/prepare_setup')
  await prepareSetup(url)
}

/** The configured address, else the one the server listens on: port 0 is known only now. */
async function reachableUrl() {
  const configured = env.get('APP_URL')
  if (configured) return configured.replace(/\/+$/, '')
  const server = await app.container.make('server')
  const address = server.getNodeServer()?.address()
  const port = typeof address === 'object' && address ? address.port : env.get('PORT')
  return `http://${env.get('HOST', '127.0.0.1')}:${port}`
}
