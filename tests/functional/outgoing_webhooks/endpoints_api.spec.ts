import type { ApiRequest } from '@japa/api-client'
import { test } from '@japa/runner'
import { truncateJobs } from '#tests/functional/outgoing_webhooks/support/clean'
import { endpointOf, given } from '#tests/functional/outgoing_webhooks/support/endpoints'
import { tokenFor } from '#tests/support/account'
import { rowsOf } from '#tests/support/rows'
import { createWorld, type World } from '#tests/support/world'

const PATH = '/api/v1/admin/webhooks'
const URL = 'https://93.184.216.34/hooks'
const input = { url: URL, events: ['message.created', 'contact.updated'] }

test.group('Outgoing webhooks | endpoints over the API', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
  })
  group.each.setup(truncateJobs)

  const as = (request: ApiRequest, role = 'ceo', tenant = world.madrid) =>
    request
      .bearerToken(world.token(tenant, role))
      .header('x-tenant-id', tenant.id)
      .header('x-admin-token', world.adminToken(tenant))

  const audited = async () =>
    (
      await rowsOf(world.madrid.id).rows<{ action: string }>(
        `select action from audit_entries where subject_type = 'webhook' order by created_at, id`
      )
    ).map(({ action }) => action)

  test('is made with a secret that is shown once, changed, and deleted', async ({
    client,
    assert,
  }) => {
    const made = await as(client.post(PATH)).json({ ...input, description: ' ERP ' })
    made.assertStatus(201)
    const { secret, id, ...shown } = made.body().data as Record<string, unknown>
    assert.match(String(secret), /^whsec_[A-Za-z0-9+/]{43}=$/)
    assert.containSubset(shown, {
      ...input,
      tenantId: world.madrid.id,
      description: 'ERP',
      enabled: true,
      paused: null,
      version: 1,
    })
    const row = await endpointOf(world.madrid.id, String(id))
    assert.notInclude(JSON.stringify(row), String(secret).slice(6))

    const list = await as(client.get(PATH))
    assert.deepEqual(list.body(), { data: [{ id, ...shown }], meta: { nextCursor: null } })
    assert.deepEqual((await as(client.get(`${PATH}/${id}`))).body().data, { id, ...shown })

    const change = { events: ['message.created'], enabled: false, version: 1 }
    const changed = await as(client.patch(`${PATH}/${id}`)).json(change)
    changed.assertStatus(200)
    assert.containSubset(changed.body().data, { url: URL, ...change, version: 2 })
    const stale = await as(client.patch(`${PATH}/${id}`)).json({ enabled: true, version: 1 })
    stale.assertStatus(409)
    assert.containSubset(stale.body(), { code: 'E_VERSION_CONFLICT', current: { version: 2 } })

    ;(await as(client.delete(`${PATH}/${id}`))).assertStatus(204)
    ;(await as(client.delete(`${PATH}/${id}`))).assertStatus(204)
    ;(await as(client.get(`${PATH}/${id}`))).assertStatus(404)
    assert.isEmpty((await as(client.get(PATH))).body().data)
    assert.isNull((await endpointOf(world.madrid.id, String(id))).secret)
    assert.deepEqual(await audited(), ['webhook.created', 'webhook.changed', 'webhook.deleted'])
  })

  test('a repeated request makes one endpoint, and its secret is kept nowhere', async ({
    client,
    assert,
  }) => {
    const ask = () => as(client.post(PATH)).header('idempotency-key', 'again').json(input)
    const first = await ask()
    const second = await ask()
    second.assertStatus(201)
    assert.equal(second.body().data.id, first.body().data.id)
    assert.isNull(second.body().data.secret)
    assert.lengthOf((await as(client.get(PATH))).body().data, 1)
    const [kept] = await rowsOf(world.madrid.id).rows<{ response: object }>(
      `select response from idempotency_keys where key = 'again'`
    )
    assert.notInclude(JSON.stringify(kept), 'whsec_')
  })

  test('what is strange in a text is stored as it can be', async ({ client, assert }) => {
    const url = ' https://93.184.216.34/a\u0000b\tc d '
    const made = await as(client.post(PATH)).json({ ...input, url, description: null })
    made.assertStatus(201)
    assert.equal(made.body().data.url, 'https://93.184.216.34/a%00bc%20d')
    const changes = { description: 'a\u0000b', version: 1 }
    const changed = await as(client.patch(`${PATH}/${made.body().data.id}`)).json(changes)
    assert.equal(changed.body().data.description, 'ab')
    const none = await as(client.patch(`${PATH}/${made.body().data.id}`)).json({ version: 2 })
    assert.equal(none.body().data.description, 'ab')
  })

  test('a new secret is shown once; the old one goes on for a day', async ({ client, assert }) => {
    const { id, secret } = await given(world.madrid.id, input)
    const answer = await as(client.post(`${PATH}/${id}/rotate`))
    answer.assertStatus(200)
    const { data } = answer.body()
    assert.notEqual(data.secret, secret)
    const hours = (Date.parse(data.previousSecretUntil) - Date.now()) / 3_600_000
    assert.closeTo(hours, 24, 0.1)
    assert.deepEqual(await audited(), ['webhook.created', 'webhook.rotated'])
  })

  test('wrong input is told field by field, and nothing is stored', async ({ client, assert }) => {
    for (const [body, field, rule] of [
      [{ ...input, url: 'http://169.254.169.254/latest/meta-data/' }, 'url', 'url_address'],
      [{ ...input, url: 'http://[::ffff:127.0.0.1]/' }, 'url', 'url_address'],
      [{ ...input, url: 'http://localhost:3333/' }, 'url', 'url_address'],
      [{ ...input, url: 'https://93.184.216.34:22/' }, 'url', 'url_port'],
      [{ ...input, url: 'https://u:p@93.184.216.34/' }, 'url', 'url_credentials'],
      [{ ...input, url: 'ftp://93.184.216.34/' }, 'url', 'url_scheme'],
      [{ ...input, url: 'nowhere' }, 'url', 'url_not_a_url'],
      [{ events: input.events }, 'url', 'required'],
      [{ ...input, events: [] }, 'events', 'array.minLength'],
      [{ ...input, events: ['message.created', 'message.lost'] }, 'events.1', 'event'],
      [{ ...input, events: ['webhook.test'] }, 'events.0', 'event'],
      [{ ...input, description: 'x'.repeat(201) }, 'description', 'maxLength'],
    ] as const) {
      const answer = await as(client.post(PATH)).json(body)
      answer.assertStatus(422)
      assert.containSubset(answer.body(), { errors: [{ field, rule }] })
    }
    const { id } = await given(world.madrid.id, input)
    const moved = await as(client.patch(`${PATH}/${id}`)).json({
      url: 'http://10.0.0.1/',
      version: 1,
    })
    moved.assertStatus(422)
    assert.equal((await endpointOf(world.madrid.id, id)).url, URL)
    assert.deepEqual(await audited(), ['webhook.created'])
  })

  test('there are so many and no more', async ({ client, assert }) => {
    await rowsOf(world.madrid.id).change(
      `insert into webhook_endpoints (tenant_id, url, events, secret, created_at)
       select ?, 'x', '[]', 'x', now() from generate_series(1, 20)`,
      [world.madrid.id]
    )
    const answer = await as(client.post(PATH)).json(input)
    answer.assertStatus(409)
    assert.containSubset(answer.body(), { code: 'E_LIMIT_REACHED', limit: 'webhookEndpoints' })
    const page = await as(client.get(`${PATH}?limit=15`))
    const next = await as(client.get(`${PATH}?limit=15&cursor=${page.body().meta.nextCursor}`))
    assert.deepEqual([page.body().data.length, next.body().data.length], [15, 5])
    ;(await as(client.get(`${PATH}?sort=url`))).assertStatus(422)
  })

  test('events are those of the kernel and of modules that are on, in words', async ({
    client,
    assert,
  }) => {
    const types = async (tenant: World['madrid']) =>
      (
        (await as(client.get('/api/v1/admin/webhook-events'), 'ceo', tenant)).body().data as {
          type: string
          module: string | null
        }[]
      ).map(({ type }) => type)
    const kernel = [
      'appointment.cancelled',
      'appointment.created',
      'appointment.updated',
      'contact.created',
      'contact.updated',
      'conversation.created',
      'conversation.updated',
      'message.created',
      'message.updated',
    ]
    assert.sameMembers(await types(world.madrid), [...kernel, 'lead.created', 'lead.updated'])
    assert.sameMembers(await types(world.paris), kernel)
    const off = await as(client.post(PATH), 'ceo', world.paris).json({
      url: URL,
      events: ['lead.created'],
    })
    off.assertStatus(403)
  })

  test('nobody else gets in: no token, no right, no admin token, another tenant', async ({
    client,
    assert,
  }) => {
    const { id } = await given(world.chicago.id, input)
    const asks: [method: 'get' | 'post' | 'patch' | 'delete', path: string][] = [
      ['get', ''],
      ['post', ''],
      ['get', `/${id}`],
      ['patch', `/${id}`],
      ['delete', `/${id}`],
      ['post', `/${id}/rotate`],
      ['post', `/${id}/resume`],
      ['post', `/${id}/test`],
      ['get', `/${id}/deliveries`],
    ]
    const roles = ['manager', 'seller', 'secretary', 'professional'] as const
    const tokens = await Promise.all(roles.map((role) => tokenFor(world.madrid.id, role)))
    const before = await endpointOf(world.chicago.id, id)
    for (const [method, path] of asks) {
      const ask = () => client[method](PATH + path)
      ;(await ask()).assertStatus(401)
      for (const token of tokens) {
        const refused = await as(ask()).bearerToken(token)
        refused.assertStatus(403)
        assert.equal(refused.body().code, 'E_FORBIDDEN')
      }
      const bare = await ask()
        .bearerToken(world.token(world.madrid, 'ceo'))
        .header('x-tenant-id', world.madrid.id)
      bare.assertStatus(403)
      assert.equal(bare.body().code, 'E_ADMIN_TOKEN_REQUIRED')
      if (path !== '') (await as(ask()).json({ version: 1 })).assertStatus(404)
    }
    assert.deepEqual(await endpointOf(world.chicago.id, id), before)
  })
})
