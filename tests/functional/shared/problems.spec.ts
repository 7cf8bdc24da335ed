import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { apiRates } from '#app/shared/http/api_rates'
import { LIMITS } from '#app/shared/limits'
import { listenToLogs } from '#tests/support/crawl/logs'
import { refuseConnections } from '#tests/support/refuse_connections'
import { userIdOf } from '#tests/support/staff'
import { createWorld, type World } from '#tests/support/world'

interface Body {
  type: string
  title: string
  status: number
  detail: string
  code: string
  requestId: string
}

const SERVICES = '/api/v1/services'

test.group('Problems', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
  })
  group.each.teardown(() => apiRates.allow(LIMITS.rate.tokenPerMinute))

  const get = (client: ApiClient, path: string, language = 'en') =>
    client
      .get(path)
      .bearerToken(world.token(world.madrid, 'ceo'))
      .header('accept-language', language)

  const post = (client: ApiClient, body: string, type: string) =>
    client
      .post(SERVICES)
      .bearerToken(world.token(world.madrid, 'ceo'))
      .header('content-type', type)
      .setup((request) => {
        request.request.send(body)
      })

  const WALK: [
    status: number,
    code: string,
    ask: (client: ApiClient) => ReturnType<ApiClient['get']>,
  ][] = [
    [400, 'E_MALFORMED', (client) => post(client, '{"name": "Masaje', 'application/json')],
    [401, 'E_UNAUTHENTICATED', (client) => client.get(SERVICES)],
    [401, 'E_CREDENTIALS', (client) => login(client, { email: 'x@y.example', password: 'no' })],
    [404, 'E_NOT_FOUND', (client) => get(client, '/api/v1/nothing/here')],
    [404, 'E_NOT_FOUND', (client) => client.get('/api/v2')],
    [404, 'E_NOT_FOUND', (client) => client.delete('/api/v1/nothing')],
    [404, 'E_NOT_FOUND', (client) => client.put(SERVICES)],
    [404, 'E_NOT_FOUND', (client) => get(client, `${SERVICES}/not-an-id`)],
    [413, 'E_TOO_LARGE', (client) => post(client, tooLong(), 'application/json')],
    [415, 'E_UNSUPPORTED_TYPE', (client) => post(client, 'name=Masaje', 'text/plain')],
    [415, 'E_UNSUPPORTED_TYPE', (client) => post(client, '<a/>', 'application/xml')],
    [422, 'E_VALIDATION', (client) => post(client, '{}', 'application/json')],
    [422, 'E_VALIDATION', (client) => get(client, `${SERVICES}?limit=0`)],
    [422, 'E_VALIDATION', (client) => get(client, `${SERVICES}?cursor=x`)],
  ]

  for (const [index, [status, code, ask]] of WALK.entries()) {
    test(`${index + 1}: ${status} ${code} is a problem document`, async ({ client, assert }) => {
      const response = await ask(client)
      response.assertStatus(status)
      response.assertHeader('content-type', 'application/problem+json; charset=utf-8')
      const body = response.body() as Body
      assert.equal(body.status, status)
      assert.equal(body.code, code)
      assert.equal(body.type, `urn:nexus:problem:${code}`)
      assert.equal(body.requestId, response.header('x-request-id'))
      for (const text of [body.title, body.detail]) {
        assert.isNotEmpty(text)
        assert.notMatch(text, /problems\.|translation/i)
      }
      assert.isUndefined(response.header('set-cookie'))
    })
  }

  test('a refusal is noted with who asked for what, and nothing that they wrote', async ({
    client,
    assert,
  }) => {
    const logs = listenToLogs()
    const token = world.token(world.madrid, 'professional')
    const answer = await client
      .get('/api/v1/conversations?q=something-private')
      .bearerToken(token)
      .header('accept-language', 'en')
    const told = logs.end()
    answer.assertStatus(403)
    const line = told.split('\n').find((one) => one.includes('a request was refused')) ?? ''
    assert.include(line, '"asked":"GET /api/v1/conversations"')
    assert.include(line, await userIdOf(world, world.madrid, 'professional'))
    assert.include(line, String(answer.header('x-request-id')))
    assert.notInclude(told, 'something-private')
  })

  test('its texts are in the language of who asks', async ({ client, assert }) => {
    const titles = new Set<string>()
    for (const language of ['en', 'es', 'fr']) {
      const response = await client.get('/api/v1/nothing').header('accept-language', language)
      titles.add((response.body() as Body).title)
    }
    assert.equal(titles.size, 3)
  })

  test('a flood is 429 and says when to come again, for that client alone', async ({
    client,
    assert,
  }) => {
    apiRates.allow(3)
    for (let time = 0; time < 3; time++) (await get(client, SERVICES)).assertStatus(200)
    const refused = await get(client, SERVICES, 'es')
    refused.assertStatus(429)
    refused.assertHeader('content-type', 'application/problem+json; charset=utf-8')
    assert.equal((refused.body() as Body).code, 'E_TOO_MANY_REQUESTS')
    assert.isAtLeast(Number(refused.header('retry-after')), 1)
    const other = await client.get(SERVICES).bearerToken(world.token(world.madrid, 'seller'))
    other.assertStatus(200)
  })

  test('what breaks inside is 500 and tells nothing of it', async ({ client, assert }) => {
    const owner = db.connection('owner')
    await owner.rawQuery('alter table services rename to services_gone')
    try {
      const response = await get(client, SERVICES)
      response.assertStatus(500)
      response.assertHeader('content-type', 'application/problem+json; charset=utf-8')
      assert.equal((response.body() as Body).code, 'E_INTERNAL')
      assert.notMatch(response.text(), /services|relation|select|stack|\.ts/)
    } finally {
      await owner.rawQuery('alter table services_gone rename to services')
    }
  })

  test('a database that takes nobody in is 503, and all is well once it does', async ({
    client,
    assert,
  }) => {
    const admit = await refuseConnections()
    try {
      const response = await get(client, SERVICES)
      response.assertStatus(503)
      response.assertHeader('content-type', 'application/problem+json; charset=utf-8')
      assert.equal((response.body() as Body).code, 'E_UNAVAILABLE')
      assert.isAtLeast(Number(response.header('retry-after')), 1)
    } finally {
      await admit()
    }
    ;(await get(client, SERVICES)).assertStatus(200)
  })

  const login = (client: ApiClient, body: object) => client.post('/api/v1/auth/login').json(body)
  const tooLong = () => JSON.stringify({ name: 'x'.repeat(LIMITS.body.json) })
})
