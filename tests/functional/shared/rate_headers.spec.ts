import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { apiRates } from '#app/shared/http/api_rates'
import { RateBuckets } from '#app/shared/http/rate_buckets'
import { LIMITS } from '#app/shared/limits'
import { createWorld, type World } from '#tests/support/world'

test.group('Rate headers', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
  })
  group.each.setup(() => () => apiRates.allow(LIMITS.rate.tokenPerMinute))

  const ask = async (client: ApiClient, path: string, role = 'seller') => {
    const answer = await client.get(path).bearerToken(world.token(world.madrid, role))
    const number = (name: string) => {
      const value = answer.header(name)
      return value === undefined ? null : Number(value)
    }
    return {
      status: answer.status(),
      limit: number('ratelimit-limit'),
      remaining: number('ratelimit-remaining'),
      reset: number('ratelimit-reset'),
      retryAfter: number('retry-after'),
    }
  }

  test('each answer tells how the client stands, also a refused one', async ({
    client,
    assert,
  }) => {
    apiRates.allow(3)
    const first = await ask(client, '/api/v1/contacts')
    assert.deepEqual(first, { status: 200, limit: 3, remaining: 2, reset: 20, retryAfter: null })
    const missing = await ask(client, '/api/v1/contacts/nonsense')
    assert.containSubset(missing, { status: 404, limit: 3, remaining: 1 })
    await ask(client, '/api/v1/contacts')
    const refused = await ask(client, '/api/v1/contacts')
    assert.containSubset(refused, { status: 429, limit: 3, remaining: 0, retryAfter: 20 })
    const other = await ask(client, '/api/v1/contacts', 'secretary')
    assert.containSubset(other, { status: 200, remaining: 2 })
  })

  test('a token is one client, however its header is spelled', async ({ client, assert }) => {
    apiRates.allow(3)
    const token = world.token(world.madrid, 'seller')
    const statuses: number[] = []
    for (const scheme of ['Bearer ', 'bearer ', 'BEARER  ', 'Bearer   ']) {
      const answer = await client.get('/api/v1/contacts').header('authorization', scheme + token)
      statuses.push(answer.status())
    }
    assert.deepEqual(statuses, [200, 200, 200, 429])
  })

  test('a bucket fills steadily', ({ assert }) => {
    const buckets = new RateBuckets(60)
    for (let n = 0; n < 60; n++) buckets.take('a', 0)
    assert.deepEqual(buckets.take('a', 0), { wait: 1, limit: 60, remaining: 0, reset: 60 })
    assert.deepEqual(buckets.take('a', 2_000), { wait: 0, limit: 60, remaining: 1, reset: 59 })
    assert.deepEqual(buckets.take('a', 600_000), { wait: 0, limit: 60, remaining: 59, reset: 1 })
  })
})
