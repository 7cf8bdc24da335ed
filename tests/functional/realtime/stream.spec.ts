import { test } from '@japa/runner'
import env from '#start/env'
import { broadcast } from '#app/realtime/broadcast'
import { tenancy } from '#app/tenancy/scope'
import { openEventStream } from '#tests/support/event_stream'
import { eventually } from '#tests/support/eventually'
import { userIdOf } from '#tests/support/staff'
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

  const tell = (
    type: string,
    topic: 'conversations' | 'appointments',
    people?: readonly (string | null)[]
  ) =>
    tenancy.run(world.madrid.id, () => broadcast({ type, to: { topic, people }, at: AT, data: {} }))

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
    const giver = await userIdOf(world, world.madrid, 'professional')
    await tell('message.created', 'conversations', [null])
    await tell('appointment.created', 'appointments', [giver, null])
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

  test('of others’ records only those hear who reach them, and each event once', async ({
    assert,
    cleanup,
  }) => {
    const [seller, ceo] = await Promise.all([
      userIdOf(world, world.madrid, 'seller'),
      userIdOf(world, world.madrid, 'ceo'),
    ])
    const narrow = await listen(world.token(world.madrid, 'seller'))
    const giving = await listen(world.token(world.madrid, 'professional'))
    const whole = await listen(world.token(world.madrid, 'secretary'))
    cleanup(() => [narrow, giving, whole].forEach((stream) => stream.close()))
    await tell('theirs', 'conversations', [ceo])
    await tell('whose', 'conversations')
    await tell('talked', 'appointments', [null])
    await tell('shared', 'conversations', [ceo, seller, null])
    await tell('given', 'appointments', [await userIdOf(world, world.madrid, 'professional')])
    await eventually('the last words are heard', () =>
      [
        narrow.text.includes('shared'),
        giving.text.includes('given'),
        whole.text.includes('given'),
      ].every(Boolean)
    )
    const types = ({ text }: { text: string }) =>
      [...text.matchAll(/"type":"(\w+)"/g)].map(([, type]) => type)
    assert.deepEqual(types(narrow), ['talked', 'shared'])
    assert.deepEqual(types(giving), ['given'])
    assert.deepEqual(types(whole), ['theirs', 'whose', 'talked', 'shared', 'given'])
  })
})
