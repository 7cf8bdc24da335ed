import { test } from '@japa/runner'
import env from '#start/env'
import { broadcast } from '#app/realtime/broadcast'
import { tenancy } from '#app/tenancy/scope'
import { registerProbe } from '#tests/functional/module_system/probe/probe_module'
import { switchOff, switchOn } from '#tests/functional/module_system/probe/switch'
import { openEventStream } from '#tests/support/event_stream'
import { eventually } from '#tests/support/eventually'
import { rowsOf } from '#tests/support/rows'
import { createWorld, type World } from '#tests/support/world'

const AT = '2026-11-25T08:00:00.123Z'

test.group('Topics of modules', (group) => {
  let world: World

  group.each.setup(async () => {
    registerProbe()
    world = await createWorld()
    await switchOn(world.madrid.id, 'probe')
  })

  const listen = (role: string, tenant = world.madrid) =>
    openEventStream(`http://${env.get('HOST', '127.0.0.1')}:${env.get('PORT')}/api/v1/events`, {
      'authorization': `Bearer ${world.token(tenant, role)}`,
      'x-tenant-id': tenant.id,
    })
  const tell = (topic: string, type: string, tenant = world.madrid) =>
    tenancy.run(tenant.id, () =>
      broadcast({ type, to: { topic, people: [null] }, at: AT, data: {} })
    )
  const tellAll = (type: string) => tell('conversations', type)

  test('heard with the permission, by nobody else, and kept for who was away', async ({
    client,
    assert,
    cleanup,
  }) => {
    const seller = await listen('seller')
    const secretary = await listen('secretary')
    cleanup(() => [seller, secretary].forEach((stream) => stream.close()))
    await tell('probe.rings', 'probe.rang')
    await tellAll('last.word')
    await eventually('both have heard the last word', () =>
      [seller, secretary].every(({ text }) => text.includes('last.word'))
    )
    assert.include(seller.text, 'probe.rang')
    assert.notInclude(secretary.text, 'probe.rang')
    const missed = async (role: string) => {
      const answer = await client
        .get('/api/v1/sync?since=0')
        .bearerToken(world.token(world.madrid, role))
      return (answer.body().data as { type: string }[]).map(({ type }) => type)
    }
    assert.deepEqual(await missed('seller'), ['probe.rang', 'last.word'])
    assert.deepEqual(await missed('secretary'), ['last.word'])
  })

  test('a topic that nobody declares throws, and nothing is kept', async ({ assert }) => {
    await assert.rejects(
      () => tell('probe.bells', 'probe.rang'),
      'Nobody declares the topic "probe.bells"'
    )
    assert.isEmpty(await rowsOf(world.madrid.id).rows(`select version from live_events`))
  })

  test('switched off: silent at once, and open streams lose it within five seconds', async ({
    client,
    assert,
    cleanup,
  }) => {
    const seller = await listen('seller')
    cleanup(() => seller.close())
    await tell('probe.rings', 'before')
    await eventually('it is heard', () => seller.text.includes('before'))
    await switchOff(world.madrid.id, 'probe')
    await tell('probe.rings', 'meanwhile')
    await eventually('the stream has ended', () => seller.ended, { within: 5_000 })
    assert.notInclude(seller.text, 'meanwhile')
    const sync = await client
      .get('/api/v1/sync?since=0')
      .bearerToken(world.token(world.madrid, 'seller'))
    assert.deepEqual(sync.body().data, [])

    await switchOn(world.madrid.id, 'probe')
    const again = await listen('seller')
    cleanup(() => again.close())
    await tell('probe.rings', 'after')
    await eventually('it is heard again', () => again.text.includes('after'))
    assert.notInclude(again.text, 'meanwhile')
  })
})
