import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { issueToken } from '#app/identity/actions/issue_token'
import { clock } from '#app/shared/clock'
import { rowsOf } from '#tests/support/rows'
import { userIdOf } from '#tests/support/staff'
import { createWorld, type World } from '#tests/support/world'

const PATH = '/api/v1/services'
const service = (name: string) => ({ name, durationMinutes: 30 })

test.group('Idempotency keys', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
  })
  group.each.teardown(() => clock.release())

  const post = (client: ApiClient, key: string, body: object, token?: string) =>
    client
      .post(PATH)
      .bearerToken(token ?? world.token(world.madrid, 'ceo'))
      .header('x-tenant-id', world.madrid.id)
      .header('idempotency-key', key)
      .json(body)

  const made = async (name: string) => {
    const rows = await rowsOf(world.madrid.id).rows(`select id from services where name = ?`, [
      name,
    ])
    return rows.length
  }

  /** What a request leaves behind whose process died in the middle of it. */
  const leaveRunning = (key: string) =>
    rowsOf(world.madrid.id).change(
      `update idempotency_keys set status = null, response = null where key = ?`,
      [key]
    )

  test('the same request gets the first answer, and nothing is done twice', async ({
    client,
    assert,
  }) => {
    const first = await post(client, 'k', service('Masaje'))
    first.assertStatus(201)
    assert.isUndefined(first.header('idempotent-replayed'))
    const again = await post(client, 'k', service('Masaje'))
    again.assertStatus(201)
    again.assertHeader('idempotent-replayed', 'true')
    assert.deepEqual(again.body(), first.body())
    assert.equal(await made('Masaje'), 1)
  })

  test('the same key with another body is refused', async ({ client, assert }) => {
    await post(client, 'k', service('Masaje'))
    const other = await post(client, 'k', service('Peluquería'))
    other.assertStatus(422)
    assert.equal(other.body().code, 'E_IDEMPOTENCY_MISMATCH')
    assert.equal(await made('Peluquería'), 0)
  })

  test('a failed try may be repeated with the same key', async ({ client }) => {
    const wrong = await post(client, 'k', { name: 'Masaje' })
    wrong.assertStatus(422)
    const right = await post(client, 'k', service('Masaje'))
    right.assertStatus(201)
  })

  test('while the first is running the second is told so; after a minute it takes over', async ({
    client,
    assert,
  }) => {
    await post(client, 'k', service('Masaje'))
    await leaveRunning('k')
    clock.freeze(DateTime.utc().plus({ seconds: 50 }))
    const running = await post(client, 'k', service('Masaje'))
    running.assertStatus(409)
    assert.equal(running.body().code, 'E_IDEMPOTENCY_RUNNING')
    clock.freeze(DateTime.utc().plus({ seconds: 70 }))
    const takenOver = await post(client, 'k', service('Masaje'))
    takenOver.assertStatus(201)
    assert.isUndefined(takenOver.header('idempotent-replayed'))
    const again = await post(client, 'k', service('Masaje'))
    again.assertHeader('idempotent-replayed', 'true')
  })

  test('a key is forgotten after a day', async ({ client, assert }) => {
    await post(client, 'k', service('Masaje'))
    clock.freeze(DateTime.utc().plus({ hours: 25 }))
    const later = await post(client, 'k', service('Peluquería'))
    later.assertStatus(201)
    assert.equal(await made('Peluquería'), 1)
  })

  test('the same key of another token or another route is another key', async ({
    client,
    assert,
  }) => {
    await post(client, 'k', service('Masaje'))
    const { token } = await issueToken(await userIdOf(world, world.madrid, 'ceo'), 'second')
    const other = await post(client, 'k', service('Masaje'), token)
    other.assertStatus(201)
    assert.isUndefined(other.header('idempotent-replayed'))
    const route = await client
      .post('/api/v1/professionals')
      .bearerToken(world.token(world.madrid, 'ceo'))
      .header('x-tenant-id', world.madrid.id)
      .header('idempotency-key', 'k')
      .json({ name: 'Ana' })
    route.assertStatus(201)
    assert.equal(await made('Masaje'), 2)
  })

  test('two hundred characters are enough', async ({ client, assert }) => {
    const long = await post(client, 'k'.repeat(201), service('Masaje'))
    long.assertStatus(422)
    assert.equal(long.body().errors[0].field, 'Idempotency-Key')
    const longest = await post(client, 'k'.repeat(200), service('Masaje'))
    longest.assertStatus(201)
  })

  test('of many at the same time one does the work', async ({ client, assert }) => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => post(client, 'k', service('Masaje')))
    )
    const statuses = answers.map((answer) => answer.status())
    assert.includeMembers([201, 409], statuses)
    const originals = answers.filter(
      (answer) => answer.status() === 201 && !answer.header('idempotent-replayed')
    )
    assert.lengthOf(originals, 1)
    assert.equal(await made('Masaje'), 1)
  })
})
