import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { forgetTries } from '#tests/support/throttle'
import { signedInVisit } from '#tests/support/page_visit'
import { accountOf } from '#tests/support/staff'
import { createWorld, type World } from '#tests/support/world'

const MODULE = '/api/v1/admin/modules/crm_sales'

test.group('Guards of the API', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
  })
  group.each.setup(() => forgetTries())

  const token = (role: string) => world.token(world.madrid, role)

  const switchModule = (client: ApiClient, role: string, adminToken?: string) => {
    const request = client
      .put(MODULE)
      .bearerToken(token(role))
      .header('x-tenant-id', world.madrid.id)
      .json({ enabled: true })
    return adminToken === undefined ? request : request.header('x-admin-token', adminToken)
  }

  test('a role without the permission is refused', async ({ client, assert }) => {
    const refused = await client.get('/api/v1/conversations').bearerToken(token('professional'))
    refused.assertStatus(403)
    assert.equal(refused.body().code, 'E_FORBIDDEN')
    const allowed = await client.get('/api/v1/conversations').bearerToken(token('seller'))
    allowed.assertStatus(200)
  })

  test('a tenant without membership is unknown, before any permission', async ({ client }) => {
    for (const id of [world.paris.id, world.chicago.id, 'nonsense']) {
      const answer = await client
        .get('/api/v1/conversations')
        .bearerToken(token('professional'))
        .header('x-tenant-id', id)
      answer.assertStatus(404)
    }
    const query = await client
      .get(`/api/v1/conversations?tenant=${world.chicago.id}`)
      .bearerToken(token('seller'))
    query.assertStatus(404)
  })

  test('administration by token needs the admin token of that organization', async ({
    client,
    assert,
  }) => {
    for (const given of [undefined, '', 'nxa_wrong', world.adminToken(world.chicago)]) {
      const refused = await switchModule(client, 'ceo', given)
      refused.assertStatus(403)
      assert.equal(refused.body().code, 'E_ADMIN_TOKEN_REQUIRED')
    }
    const allowed = await switchModule(client, 'ceo', world.adminToken(world.madrid))
    allowed.assertStatus(200)
    const seller = await switchModule(client, 'seller', world.adminToken(world.madrid))
    seller.assertStatus(403)
    assert.equal(seller.body().code, 'E_FORBIDDEN')
  })

  test('a session administers without the admin token, from our own pages', async ({
    client,
    assert,
  }) => {
    const visit = await signedInVisit(client, accountOf(world, world.madrid, 'ceo'))
    const put = (headers: Record<string, string>) => {
      const request = client
        .put(MODULE)
        .header('cookie', visit.cookies())
        .header('x-tenant-id', world.madrid.id)
      for (const [name, value] of Object.entries(headers)) request.header(name, value)
      return request.json({ enabled: true })
    }
    const own = await put({ 'sec-fetch-site': 'same-origin' })
    own.assertStatus(200)
    const foreign: Record<string, string>[] = [
      {},
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]
    for (const headers of foreign) {
      const refused = await put(headers)
      refused.assertStatus(403)
      assert.equal(refused.body().code, 'E_CSRF')
    }
    const reading = await client.get('/api/v1/me').header('cookie', visit.cookies())
    reading.assertStatus(200)
  })

  test('language and theme are kept, and spoken at once', async ({ client, assert }) => {
    const patch = (body: object) =>
      client.patch('/api/v1/me').bearerToken(token('secretary')).json(body)
    const changed = await patch({ locale: 'fr', theme: 'light' })
    changed.assertStatus(200)
    const me = await client.get('/api/v1/me').bearerToken(token('secretary'))
    assert.containsSubset(me.body().data, { locale: 'fr', theme: 'light' })
    await patch({ theme: 'dark' })
    const kept = await client.get('/api/v1/me').bearerToken(token('secretary'))
    assert.containsSubset(kept.body().data, { locale: 'fr', theme: 'dark' })
    const wrong = await patch({ locale: 'de' })
    wrong.assertStatus(422)
    const refused = await client
      .get('/api/v1/conversations')
      .bearerToken(token('secretary'))
      .header('x-tenant-id', world.chicago.id)
    assert.equal(refused.body().title, 'Introuvable')
  })
})
