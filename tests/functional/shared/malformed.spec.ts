import { gzipSync } from 'node:zlib'
import { test } from '@japa/runner'
import { LIMITS } from '#app/shared/limits'
import env from '#start/env'
import { createWorld, type World } from '#tests/support/world'

/** What the fuzzing has found to break, each once by name. */
test.group('Malformed requests', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
  })

  const send = async (
    method: string,
    path: string,
    headers: object,
    body?: string | Buffer<ArrayBuffer>
  ) => {
    const response = await fetch(
      `http://${env.get('HOST', '127.0.0.1')}:${env.get('PORT')}${path}`,
      {
        method,
        body,
        redirect: 'manual',
        headers: {
          'authorization': `Bearer ${world.token(world.madrid, 'ceo')}`,
          'x-tenant-id': world.madrid.id,
          'x-admin-token': world.adminToken(world.madrid),
          'content-type': 'application/json',
          ...headers,
        },
        signal: AbortSignal.timeout(5_000),
      }
    )
    return { status: response.status, headers: response.headers, text: await response.text() }
  }

  test('a body that is neither an object nor a list is 400', async ({ assert }) => {
    for (const body of ['0', '""', 'null', '\u0000', '{"a":']) {
      assert.equal((await send('PATCH', '/api/v1/me', {}, body)).status, 400, body)
      assert.equal((await send('POST', '/login', {}, body)).status, 400, body)
    }
  })

  test('a body that does not unpack as it says is 400', async ({ assert }) => {
    for (const encoding of ['gzip', 'deflate', 'br']) {
      const { status } = await send('PATCH', '/api/v1/me', { 'content-encoding': encoding }, '{}')
      assert.equal(status, 400, encoding)
    }
    const unknown = await send('PATCH', '/api/v1/me', { 'content-encoding': 'x' }, '{}')
    assert.equal(unknown.status, 415)
  })

  test('a small body that unpacks to a large one is 413', async ({ assert }) => {
    const packed = gzipSync(`{"name":"${' '.repeat(20 * LIMITS.body.json)}"}`)
    const headers = { 'content-encoding': 'gzip' }
    assert.equal((await send('PATCH', '/api/v1/me', headers, packed)).status, 413)
  })

  test('an object where a number belongs is 422, whatever it calls itself', async ({ assert }) => {
    const body = '{"retention":{},"version":{"toString":"x","valueOf":1}}'
    assert.equal((await send('PATCH', '/api/v1/admin/limits', {}, body)).status, 422)
  })

  test('half of a letter is no address', async ({ assert }) => {
    const { status } = await send(
      'POST',
      '/api/v1/auth/login',
      {},
      '{"email":"\\ud800@b.example","password":"x"}'
    )
    assert.oneOf(status, [401, 422])
    const path = '/api/v1/contacts/b7a5b8e0-5ad0-4f8a-8d39-6f6c50c6a7c1'
    assert.oneOf((await send('PATCH', path, {}, '{"email":"\\ud800"}')).status, [404, 422])
  })

  test('an emptied text of a form is no mistake of ours', async ({ assert }) => {
    const path = '/api/v1/appointments/b7a5b8e0-5ad0-4f8a-8d39-6f6c50c6a7c1'
    assert.equal((await send('DELETE', path, {}, '{"reason":null}')).status, 404)
  })

  test('an address with any letters is answered to who has older pages', async ({ assert }) => {
    for (const path of ['/%E2%80%AE', '/t/%F0%9F%98%80/inbox?q=%E2%80%AE', '/%0d%0ax:y']) {
      const headers = { 'accept': 'text/html', 'x-inertia': 'true', 'x-inertia-version': 'older' }
      const answer = await send('GET', path, headers)
      assert.equal(answer.status, 409, path)
      assert.equal(answer.headers.get('x-inertia-location'), path)
      assert.isNull(answer.headers.get('x'))
    }
  })
})
