import { test } from '@japa/runner'
import { LiveTransport } from '#app/realtime/live_transport'
import { eventually } from '#tests/support/eventually'
import { RedisServer } from '#tests/support/redis_server'
import { TcpProxy } from '#tests/support/tcp_proxy'

test.group('Realtime | live events between nodes', (group) => {
  let server: RedisServer
  group.each.setup(async () => {
    server = await RedisServer.start()
    return () => server.stop()
  })

  const node = (id: string) =>
    new LiveTransport({
      host: '127.0.0.1',
      port: server.port,
      retryStrategy: () => 100,
    }).setId(id)

  test('Redis may be away at the start and in between; nothing throws, and events flow again', async ({
    assert,
    cleanup,
  }) => {
    await server.kill()
    const [here, there] = [node('here'), node('there')]
    cleanup(() => Promise.all([here.disconnect(), there.disconnect()]).then(() => undefined))
    const heard: string[] = []
    void there.subscribe<string>('news', (word) => void heard.push(word))
    await here.publish('news', 'lost')

    await server.up()
    const arrives = (word: string) =>
      eventually(`${word} arrives`, async () => {
        await here.publish('news', word)
        return heard.includes(word)
      })
    await arrives('first')
    await server.kill()
    await here.publish('news', 'lost too')
    await server.up()
    await arrives('second')
    assert.notInclude(heard, 'lost')
    assert.notInclude(heard, 'lost too')
  })

  test('connections that fall silent are made anew, and events flow again', async ({ cleanup }) => {
    const proxy = await TcpProxy.start(server.port)
    const heartbeat = { everyMs: 100, answersWithinMs: 200 }
    const options = { host: '127.0.0.1', port: proxy.port, retryStrategy: () => 100 }
    const [here, there] = ['here', 'there'].map((id) =>
      new LiveTransport(options, heartbeat).setId(id)
    ) as [LiveTransport, LiveTransport]
    cleanup(async () => {
      await Promise.all([here.disconnect(), there.disconnect()])
      await proxy.stop()
    })
    const heard: string[] = []
    await there.subscribe<string>('news', (word) => void heard.push(word))
    const arrives = (word: string) =>
      eventually(`${word} arrives`, () => {
        void here.publish('news', word)
        return heard.includes(word)
      })
    await arrives('first')
    proxy.silence({ newOnes: false })
    await arrives('second')

    const before = proxy.accepted
    proxy.silence()
    await eventually('new ones hear nothing either', () => proxy.accepted > before + 2)
    await proxy.heal()
    await arrives('third')
  })

  test('disconnecting while Redis is away neither hangs nor throws', async ({ assert }) => {
    await server.kill()
    const one = node('one')
    const waiting = one.subscribe<string>('news', () => undefined)
    const since = performance.now()
    await one.disconnect()
    await waiting
    assert.isBelow(performance.now() - since, 2_000)
  })
})
