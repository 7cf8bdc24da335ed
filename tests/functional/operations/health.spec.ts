import { createServer, type Server } from 'node:net'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { enterState } from '#app/operations/readiness'

const READY = '/health/readiness'

test.group('Operations | health', (group) => {
  group.each.setup(() => {
    enterState('serving')
    return () => enterState('starting')
  })

  test('alive and ready while serving', async ({ client }) => {
    ;(await client.get('/health/liveness')).assertStatus(200)
    const ready = await client.get(READY)
    ready.assertStatus(200)
    ready.assertBody({ status: 'ready', checks: { process: 'serving', database: true } })
  })

  test('alive, yet not ready, while {$self}')
    .with(['starting', 'stopping'] as const)
    .run(async ({ client }, state) => {
      enterState(state)
      ;(await client.get('/health/liveness')).assertStatus(200)
      const ready = await client.get(READY)
      ready.assertStatus(503)
      ready.assertBodyContains({ status: 'not_ready', checks: { process: state } })
    })

  test('not ready while the database {$self}, and ready again afterwards')
    .with(['refuses connections', 'never answers'] as const)
    .run(async ({ client, assert }, how) => {
      const server = await unreachable(how === 'never answers')
      const restore = await moveDatabase(server.port)
      try {
        const since = performance.now()
        const ready = await client.get(READY)
        assert.isBelow(performance.now() - since, 4_000)
        ready.assertStatus(503)
        ready.assertBodyContains({ checks: { process: 'serving', database: false } })
        ;(await client.get('/health/liveness')).assertStatus(200)
      } finally {
        await restore()
        server.close()
      }
      ;(await client.get(READY)).assertStatus(200)
    })
})

/** A port on which nobody listens, or somebody who only listens. */
async function unreachable(listens: boolean) {
  const server: Server = createServer(() => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  if (!listens) await new Promise((resolve) => server.close(resolve))
  return { port, close: () => server.close() }
}

/** Points the system's pool elsewhere; what comes back undoes it. */
async function moveDatabase(port: number) {
  const original = db.manager.get('system')!.config
  await db.manager.close('system')
  db.manager.patch('system', {
    client: 'pg',
    connection: { host: '127.0.0.1', port, user: 'nobody', database: 'nothing' },
    pool: { min: 0, max: 1, acquireTimeoutMillis: 3_000 },
  })
  return async () => {
    db.manager.patch('system', original)
  }
}
