import { createServer, type Socket } from 'node:net'
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
        server.close()
        await restore()
      }
      ;(await client.get(READY)).assertStatus(200)
    })
})

/** A port on which nobody listens, or somebody who only listens. */
async function unreachable(listens: boolean) {
  const held = new Set<Socket>()
  const server = createServer((socket) => held.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  if (!listens) await new Promise((resolve) => server.close(resolve))
  return {
    port,
    close: () => {
      for (const socket of held) socket.destroy()
      server.close()
    },
  }
}

/** Points the system's pool elsewhere; what comes back undoes it. The pool that others hold stays open meanwhile. */
async function moveDatabase(port: number) {
  const { connections } = db.manager
  const original = connections.get('system')!
  connections.delete('system')
  db.manager.add('system', {
    client: 'pg',
    connection: { host: '127.0.0.1', port, user: 'nobody', database: 'nothing' },
    pool: { min: 0, max: 1, acquireTimeoutMillis: 3_000 },
  })
  return async () => {
    await db.manager.close('system', true)
    connections.set('system', original)
  }
}
