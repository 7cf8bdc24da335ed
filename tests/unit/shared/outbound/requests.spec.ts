import { createServer as createSocketServer, type AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import { SMTPServer } from 'smtp-server'
import { AllowedHosts, readAllowedHosts } from '#app/shared/outbound/allowed_hosts'
import { isWebPort } from '#app/shared/outbound/ports'
import { outboundRequest } from '#app/shared/outbound/request'
import { SimulatedServer, type SimulatedHandler } from '#tests/simulators/shared/simulated_server'

/** A name server of the test's own. */
const answers = (...lists: string[][]) => {
  const asked: string[] = []
  const resolve = async (host: string) => {
    asked.push(host)
    return lists[Math.min(asked.length, lists.length) - 1] ?? []
  }
  return { asked, resolve }
}

test.group('Outbound requests', (group) => {
  const servers: SimulatedServer[] = []
  group.each.teardown(async () => {
    for (const server of servers.splice(0)) await server.stop()
  })

  async function listen(handler: SimulatedHandler) {
    const server = await SimulatedServer.listen(handler)
    servers.push(server)
    const allowed = readAllowedHosts(`127.0.0.1:${server.port}`)
    const rules = { allowed, ports: isWebPort, ...answers(['127.0.0.1']) }
    return { ...server, port: server.port, origin: server.origin, rules }
  }

  test('what was asked arrives, and the answer comes back', async ({ assert }) => {
    const heard: unknown[] = []
    const { origin, rules } = await listen(
      ({ method, path, query, headers, rawBody }, response) => {
        heard.push([method, path, query.get('x'), headers['x-a'], rawBody.toString()])
        response.writeHead(201, { 'x-b': 'c' }).end('thanks')
      }
    )
    const result = await outboundRequest(
      { url: `${origin}/p?x=1`, method: 'POST', headers: { 'x-a': 'b' }, body: 'hello ü' },
      rules
    )
    if (result.kind !== 'answer') return assert.fail(JSON.stringify(result))
    assert.deepEqual(heard, [['POST', '/p', '1', 'b', 'hello ü']])
    assert.equal(result.status, 201)
    assert.equal(result.headers['x-b'], 'c')
    assert.equal(result.body.toString(), 'thanks')
    assert.isFalse(result.truncated)
  })

  test('a name is asked for once, and the connection goes where that answer said', async ({
    assert,
  }) => {
    const hosts: unknown[] = []
    const { port, rules } = await listen(({ headers }, response) => {
      hosts.push(headers.host)
      response.end()
    })
    const { asked, resolve } = answers(['127.0.0.1'], ['10.0.0.1'])
    const url = `http://rebind.invalid:${port}/`
    const result = await outboundRequest({ url }, { ...rules, resolve })
    assert.equal(result.kind, 'answer')
    assert.deepEqual(asked, ['rebind.invalid'])
    assert.deepEqual(hosts, [`rebind.invalid:${port}`])
  })

  test('a name that turned to this machine after the form was saved is refused', async ({
    assert,
  }) => {
    let calls = 0
    const { port } = await listen((_, response) => void response.end(String((calls += 1))))
    const rules = { allowed: new AllowedHosts(), ports: () => true, ...answers(['127.0.0.1']) }
    const result = await outboundRequest({ url: `http://rebind.invalid:${port}/` }, rules)
    assert.deepEqual(result, { kind: 'refused', reason: 'address' })
    assert.equal(calls, 0)
  })

  test('a redirect is an answer, and is not followed', async ({ assert }) => {
    const paths: string[] = []
    const { origin, rules } = await listen(({ path }, response) => {
      paths.push(path)
      response.writeHead(307, { location: '/next' }).end()
    })
    const result = await outboundRequest({ url: `${origin}/first`, method: 'POST' }, rules)
    assert.equal(result.kind === 'answer' && result.status, 307)
    assert.deepEqual(paths, ['/first'])
  })

  test('a followed redirect is vetted like the first place', async ({ assert }) => {
    const asked: string[] = []
    const { origin, rules } = await listen(({ path, query, headers }, response) => {
      asked.push(`${path} ${headers.authorization ?? '-'}`)
      if (path === '/end') return void response.end('here')
      response.writeHead(302, { location: query.get('to') ?? '/loop?to=/loop' }).end()
    })
    const follow = (to: string) =>
      outboundRequest(
        {
          url: `${origin}/start?to=${encodeURIComponent(to)}`,
          headers: { authorization: 'x' },
          follow: 3,
        },
        rules
      )
    const end = await follow('/end')
    assert.equal(end.kind === 'answer' && end.body.toString(), 'here')
    assert.deepEqual(asked, ['/start x', '/end x'])
    for (const [to, reason] of [
      ['http://169.254.169.254/latest/', 'address'],
      ['http://localhost/', 'address'],
      ['//[::ffff:127.0.0.1]/', 'address'],
      ['http://a:b@93.184.216.34/', 'credentials'],
      ['file:///etc/passwd', 'scheme'],
      ['/loop?to=/loop', 'redirect'],
    ] as const) {
      assert.deepEqual(await follow(to), { kind: 'refused', reason }, to)
    }
  })

  test('another place does not get the headers meant for the first', async ({ assert }) => {
    const heard: unknown[] = []
    const other = await listen(({ headers }, response) => {
      heard.push(headers.authorization)
      response.end()
    })
    const first = await listen((_, response) => {
      response.writeHead(302, { location: other.origin }).end()
    })
    const rules = { ...first.rules, allowed: first.rules.allowed.and(other.rules.allowed) }
    const headers = { authorization: 'secret' }
    await outboundRequest({ url: first.origin, headers, follow: 1 }, rules)
    assert.deepEqual(heard, [undefined])
  })

  test('only so much of an answer is read', async ({ assert }) => {
    let closed = false
    const { origin, rules } = await listen((_, response) => {
      response.on('close', () => (closed = true))
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x')));
      }
      response.on('drain', more)
      more()
    })
    const result = await outboundRequest({ url: origin, maxBytes: 2_048 }, rules)
    if (result.kind !== 'answer') return assert.fail(JSON.stringify(result))
    assert.equal(result.body.length, 2_048)
    assert.isTrue(result.truncated)
    for (let tries = 0; !closed && tries < 100; tries += 1) await sleep(10)
    assert.isTrue(closed)
  })

  test('who is silent, or trickles, is left after the given time', async ({ assert }) => {
    const { origin, rules } = await listen(async ({ path }, response) => {
      if (path === '/silent') return
      for (let at = 0; at < 100 && !response.destroyed; at += 1) {
        response.write('x')
        await sleep(20)
      }
    })
    for (const path of ['/silent', '/trickle']) {
      const result = await outboundRequest({ url: `${origin}${path}`, timeoutMs: 150 }, rules)
      assert.deepEqual(result, { kind: 'failed', code: 'TIMEOUT', sent: true })
    }
    const never = () => new Promise<string[]>(() => undefined)
    const name = { url: 'http://silent.invalid/', timeoutMs: 50 }
    const unnamed = await outboundRequest(name, { ...rules, resolve: never })
    assert.deepEqual(unnamed, { kind: 'failed', code: 'TIMEOUT', sent: false })
    const signal = AbortSignal.abort()
    const stopped = await outboundRequest({ url: origin, signal }, rules)
    assert.containSubset(stopped, { kind: 'failed', code: 'ABORTED' })
  })

  test('a cut is told from a place where nobody listens', async ({ assert }) => {
    const { origin, rules } = await listen(({ path }, response) => {
      if (path === '/half') response.writeHead(200, { 'content-length': '10' }).write('half')
      setTimeout(() => response.socket?.destroy(), 20)
    })
    for (const path of ['/', '/half']) {
      const cut = await outboundRequest({ url: `${origin}${path}` }, rules)
      assert.containSubset(cut, { kind: 'failed', sent: true })
    }
    await servers.pop()?.stop()
    const gone = await outboundRequest({ url: origin }, rules)
    assert.deepEqual(gone, { kind: 'failed', code: 'ECONNREFUSED', sent: false })
  })

  test('what is no HTTP, or changes to something else, is a failure', async ({ assert }) => {
    for (const line of [
      'SSH-2.0-x\r\n',
      'HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n',
    ]) {
      const server = createSocketServer((socket) => {
        socket.on('error', () => undefined)
        socket.once('data', () => socket.write(line))
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      const { port } = server.address() as AddressInfo
      const allowed = readAllowedHosts(`127.0.0.1:${port}`)
      const rules = { allowed, ports: isWebPort, ...answers() }
      const url = `http://127.0.0.1:${port}/`
      const result = await outboundRequest({ url, timeoutMs: 2_000 }, rules)
      assert.containSubset(result, { kind: 'failed', sent: true })
      assert.notEqual(result.kind === 'failed' && result.code, 'TIMEOUT')
      server.close()
    }
  })

  test('a certificate that nobody vouches for is not believed', async ({ assert }) => {
    const names: string[] = []
    const server = new SMTPServer({
      secure: true,
      SNICallback: (name, done) => {
        names.push(name)
        done(null)
      },
    })
    server.on('error', () => undefined)
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
    const { port } = server.server.address() as AddressInfo
    const allowed = readAllowedHosts('127.0.0.0/8')
    const rules = { allowed, ports: isWebPort, ...answers(['127.0.0.1']) }
    const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
    const result = await outboundRequest({ url: `https://Hooks.invalid.:${port}/` }, rules)
    if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED
    else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before
    await new Promise<void>((resolve) => server.close(() => resolve()))
    assert.containSubset(result, { kind: 'failed', sent: false })
    assert.match(result.kind === 'failed' ? result.code : '', /CERT/)
    assert.deepEqual(names, ['hooks.invalid'])
  })
})
