import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { test } from '@japa/runner'
import env from '#start/env'
import { createWorld, type World } from '#tests/support/world'

/** What no client library would send. */
test.group('Raw HTTP', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
  })

  /** The whole of what comes back, as it stands on the wire. */
  const say = async (method: string, path: string, lines: string[], body = '') => {
    const socket = connect(Number(env.get('PORT')), env.get('HOST', '127.0.0.1'))
    socket.setTimeout(5_000, () => socket.destroy())
    const head = [`${method} ${path} HTTP/1.1`, 'host: localhost', 'connection: close', ...lines]
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
    const answer = await text(socket)
    return { answer, status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0) }
  }

  const signedIn = () => `authorization: Bearer ${world.token(world.madrid, 'ceo')}`

  test('a request whose end can be read in two ways is refused, and nothing of it is done', async ({
    assert,
  }) => {
    const smuggled = 'GET /api/v1/me HTTP/1.1\r\nhost: localhost\r\n\r\n'
    const chunked = `0\r\n\r\n${smuggled}`
    const type = 'content-type: application/json'
    for (const lines of [
      [`content-length: ${chunked.length}`, 'transfer-encoding: chunked'],
      ['transfer-encoding: chunked', 'transfer-encoding: identity'],
      ['transfer-encoding: x-chunked'],
      ['content-length: 5', `content-length: ${chunked.length}`],
      ['content-length: +5'],
      ['content-length : 5'],
    ]) {
      const told = await say('POST', '/api/v1/auth/login', [type, ...lines], chunked)
      assert.equal(told.status, 400, lines.join())
      assert.lengthOf(told.answer.match(/HTTP\/1\.1 /g) ?? [], 1, lines.join())
    }
  })

  test('TRACE gives nothing back, and no unknown method does anything', async ({ assert }) => {
    for (const method of ['TRACE', 'PROPFIND', 'QUERY']) {
      const { status, answer } = await say(method, '/api/v1/me', [signedIn(), 'x-canary: sings'])
      assert.oneOf(status, [400, 404, 405], method)
      assert.notInclude(answer, 'sings', method)
      assert.notInclude(answer, world.token(world.madrid, 'ceo'), method)
    }
  })

  test('a method that stands elsewhere than in front is not believed', async ({ assert }) => {
    const lines = [
      signedIn(),
      'x-http-method-override: DELETE',
      'x-method-override: DELETE',
      'content-type: application/json',
    ]
    const body = '{"_method":"DELETE"}'
    const { status } = await say(
      'POST',
      '/api/v1/me/sessions?_method=DELETE',
      [...lines, `content-length: ${body.length}`],
      body
    )
    assert.equal(status, 404)
  })
})
