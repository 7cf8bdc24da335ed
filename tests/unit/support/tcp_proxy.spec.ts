import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { test } from '@japa/runner'
import { eventually } from '#tests/support/eventually'
import { TcpProxy } from '#tests/support/tcp_proxy'

/** A server that says everything back, and a client of it behind a proxy. */
async function givenEcho(cleanup: (undo: () => Promise<void>) => void) {
  const server = createServer((socket) => socket.on('error', () => undefined).pipe(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const proxy = await TcpProxy.start((server.address() as AddressInfo).port)
  cleanup(async () => {
    await proxy.stop()
    server.close()
  })
  return proxy
}

function dial(proxy: TcpProxy) {
  const heard: string[] = []
  const ends: string[] = []
  const socket: Socket = connect(proxy.port, '127.0.0.1')
  socket.on('data', (data) => heard.push(data.toString()))
  socket.on('error', (error: NodeJS.ErrnoException) => ends.push(error.code ?? error.message))
  socket.on('close', () => ends.push('closed'))
  return { socket, heard, ends }
}

test.group('TCP proxy', () => {
  test('carries both ways, late and in pieces when told so', async ({ assert, cleanup }) => {
    const proxy = await givenEcho(cleanup)
    const { socket, heard } = dial(proxy)
    socket.write('one')
    await eventually('the echo', () => heard.join('') === 'one')
    proxy.weather({ latencyMs: 60, chunkBytes: 2 })
    const since = performance.now()
    socket.write('abcd')
    await eventually('the late echo', () => heard.join('') === 'oneabcd', { every: 5 })
    assert.isAbove(performance.now() - since, 110)
  })

  test('resets what is open, and takes new ones', async ({ cleanup }) => {
    const proxy = await givenEcho(cleanup)
    const first = dial(proxy)
    first.socket.write('a')
    await eventually('the echo', () => first.heard.length > 0)
    proxy.reset()
    await eventually('the reset', () => first.ends.includes('ECONNRESET'))
    const second = dial(proxy)
    second.socket.write('b')
    await eventually('the next echo', () => second.heard.join('') === 'b')
  })

  test('falls silent for good, and neither side is told', async ({ assert, cleanup }) => {
    const proxy = await givenEcho(cleanup)
    const old = dial(proxy)
    old.socket.write('a')
    await eventually('the echo', () => old.heard.length > 0)
    proxy.silence()
    old.socket.write('b')
    const meanwhile = dial(proxy)
    meanwhile.socket.write('c')
    await eventually('it is accepted', () => meanwhile.socket.readyState === 'open')
    await proxy.heal()
    const fresh = dial(proxy)
    fresh.socket.write('d')
    await eventually('a new one is heard', () => fresh.heard.join('') === 'd')
    assert.deepEqual([old.heard, meanwhile.heard], [['a'], []])
    assert.deepEqual([old.ends, meanwhile.ends], [[], []])
  })

  test('refuses, and listens on the same port again', async ({ cleanup }) => {
    const proxy = await givenEcho(cleanup)
    await proxy.refuse()
    const refused = dial(proxy)
    await eventually('the refusal', () => refused.ends.includes('ECONNREFUSED'))
    await proxy.heal()
    const fresh = dial(proxy)
    fresh.socket.write('a')
    await eventually('the echo', () => fresh.heard.join('') === 'a')
  })
})
