import { test } from '@japa/runner'
import env from '#start/env'
import { broadcast } from '#app/realtime/broadcast'
import { tenancy } from '#app/tenancy/scope'
import { openEventStream } from '#tests/support/event_stream'
import { eventually } from '#tests/support/eventually'
import { createWorld, type World } from '#tests/support/world'

const AT = '2026-11-25T08:00:00.123Z'

const listen = (token: string, tenantId?: string) =>
  openEventStream(`http://${env.get('HOST', '127.0.0.1')}:${env.get('PORT')}/api/v1/events`, {
    authorization: `Bearer ${token}`,
    ...(tenantId ? { 'x-tenant-id': tenantId } : {}),
  })

test.group('Live stream', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
  })

  const tell = (type: string, topic: 'conversations' | 'appointments') =>
    tenancy.run(world.madrid.id, () => broadcast({ type, to: { topic }, at: AT, data: {} }))

  test('nobody and another tenant hear nothing', async ({ assert, cleanup }) => {
    const nobody = await listen('nxs_unknown')
    assert.equal(nobody.response.status, 401)
    const other = await listen(world.token(world.madrid, 'seller'), world.chicago.id)
    assert.equal(other.response.status, 404)
    cleanup(() => (nobody.close(), other.close()))
  })

  test('each hears what their role may hear, of their own tenant, with its version', async ({
    assert,
    cleanup,
  }) => {
    const seller = await listen(world.token(world.madrid, 'seller'))
    const professional = await listen(world.token(world.madrid, 'professional'))
    const elsewhere = await listen(world.token(world.paris, 'seller'))
    cleanup(() => [seller, professional, elsewhere].forEach((stream) => stream.close()))
    assert.match(seller.response.headers.get('content-type') ?? '', /^text\/event-stream/)
    await tell('message.created', 'conversations')
    await tell('appointment.created', 'appointments')
    await eventually('both are heard', () => seller.text.includes('appointment.created'))
    await eventually('the agenda is heard', () => professional.text.includes('appointment.created'))
    assert.include(seller.text, 'message.created')
    assert.notInclude(professional.text, 'message.created')
    assert.notInclude(elsewhere.text, 'created')
    const [, id, data] = /^id: (\d+)\ndata: (.*)\n\n/m.exec(seller.text) ?? []
    assert.deepEqual(JSON.parse(data ?? ''), {
      type: 'message.created',
      tenantId: world.madrid.id,
      at: AT,
      version: Number(id),
      data: {},
    })
  })
})
