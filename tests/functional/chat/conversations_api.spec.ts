import { test } from '@japa/runner'
import { queue, startConversation, switchAgent } from '#tests/support/conversation'
import { drainJobs } from '#tests/support/drain_jobs'
import { rowsOf, type TenantRows } from '#tests/support/rows'
import { deliver, inboundEvent, type WhatsappChannel } from '#tests/support/whatsapp'
import { createWorld, type World } from '#tests/support/world'

test.group('Conversations API', (group) => {
  let world: World
  let channel: WhatsappChannel
  let id: string
  let db: TenantRows
  let seller: string

  group.each.setup(async () => {
    world = await createWorld()
    db = rowsOf(world.madrid.id)
    await switchAgent(world.madrid.id, false)
    channel = world.madrid.channels.find((one) => one.provider === 'ycloud')!
    seller = world.token(world.madrid, 'seller')
    id = await startConversation(world.madrid.id, channel)
  })

  test('the list shows what the interface promises', async ({ client, assert }) => {
    const response = await client.get('/api/v1/conversations').bearerToken(seller)
    response.assertStatus(200)
    const [row] = response.body().data
    assert.include(row, { id, status: 'open', handledBy: 'agent', unreadCount: 1, version: 1 })
    assert.deepEqual(row.channel, { id: channel.id, provider: 'ycloud', name: 'WhatsApp' })
    assert.include(row.contact, { name: 'Ana', phone: '+34611000001' })
    assert.include(row.lastMessage, { text: 'hola', direction: 'in', author: 'contact' })
    assert.isNull(response.body().meta.nextCursor)
  })

  test('pages are stable, filters find and unknown ones are 422', async ({ client, assert }) => {
    for (const from of ['+34611000002', '+34611000003'])
      await deliver(channel, inboundEvent(channel, { from }))
    await drainJobs()
    const list = (qs: Record<string, unknown>) =>
      client.get('/api/v1/conversations').qs(qs).bearerToken(seller)
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page = await list({ limit: 1, ...(cursor && { cursor }) })
      seen.push(page.body().data[0].contact.phone)
      cursor = page.body().meta.nextCursor
    } while (cursor)
    assert.lengthOf(new Set(seen), 3)

    const count = async (qs: Record<string, unknown>) => (await list(qs)).body().data.length
    assert.equal(await count({ 'filter[phone]': '34611000002' }), 1)
    assert.equal(await count({ 'filter[status]': 'closed' }), 0)
    assert.equal(await count({ 'filter[view]': 'mine' }), 0)
    assert.equal(await count({ 'filter[view]': 'unassigned' }), 3)
    assert.equal(await count({ 'filter[channelId]': channel.id, 'q': 'ana' }), 3)
    assert.equal(await count({ q: '%' }), 0)
    for (const qs of [
      { 'filter[nonsense]': '1' },
      { 'filter[status]': 'nonsense' },
      { limit: 101 },
      { sort: 'name' },
      { cursor: 'bm8' },
    ]) {
      ;(await list(qs)).assertStatus(422)
    }
  })

  test('nobody, the wrong role, the other tenant and unknown ids are refused', async ({
    client,
    assert,
  }) => {
    const routes = [
      ['get', `/conversations/${id}`, 'conversations.read'],
      ['get', `/conversations/${id}/messages`, 'conversations.read'],
      ['get', `/conversations/${id}/panel`, 'conversations.read'],
      ['post', `/conversations/${id}/read`, 'conversations.read'],
      ['post', `/conversations/${id}/messages`, 'conversations.reply'],
      ['patch', `/conversations/${id}`, 'conversations.reply'],
      ['post', `/conversations/${id}/messages/${id}/retry`, 'conversations.reply'],
      ['post', `/conversations/${id}/takeover`, 'conversations.take_over'],
      ['post', `/conversations/${id}/release`, 'conversations.take_over'],
      ['delete', `/conversations/${id}/silence`, 'conversations.take_over'],
    ] as const
    const before = await db.rows(`select * from conversations`)
    for (const [method, path, permission] of routes) {
      const call = (route = path as string) =>
        client.request(`/api/v1${route}`, method).json({ text: 'x' })
      ;(await call()).assertStatus(401)
      const role = permission === 'conversations.read' ? 'professional' : 'secretary'
      ;(await call().bearerToken(world.token(world.madrid, role))).assertStatus(403)
      ;(await call().bearerToken(world.token(world.chicago, 'ceo'))).assertStatus(404)
      const foreign = await call()
        .bearerToken(world.token(world.chicago, 'ceo'))
        .header('x-tenant-id', world.madrid.id)
      foreign.assertStatus(404)
      ;(await call(path.replace(id, 'not-an-id')).bearerToken(seller)).assertStatus(404)
    }
    assert.deepEqual(await db.rows(`select * from conversations`), before)
  })

  test('a human reply is queued once, and takes the conversation over', async ({
    client,
    assert,
  }) => {
    const post = () =>
      client
        .post(`/api/v1/conversations/${id}/messages`)
        .bearerToken(seller)
        .json({ type: 'text', text: 'Te ayudo yo', clientId: 'draft-1' })
    const [first, again] = [await post(), await post()]
    first.assertStatus(201)
    assert.include(first.body().data, {
      clientId: 'draft-1',
      direction: 'out',
      author: 'user',
      status: 'queued',
    })
    assert.equal(again.body().data.id, first.body().data.id)
    const shown = (await client.get(`/api/v1/conversations/${id}`).bearerToken(seller)).body().data
    assert.equal(shown.handledBy, 'human')
    assert.isString(shown.silencedUntil)
    assert.equal(shown.assignee.name, 'Sergio Martín')

    const agent = await queue(world.madrid.id, {
      conversationId: id,
      author: 'agent',
      text: 'y yo',
    })
    assert.include(agent.message, { status: 'refused', reason: 'human_took_over' })
  })

  test('texts that are empty or longer than the channel takes are 422', async ({
    client,
    assert,
  }) => {
    for (const text of ['', '   ', 'a'.repeat(4_097)]) {
      const response = await client
        .post(`/api/v1/conversations/${id}/messages`)
        .bearerToken(seller)
        .json({ type: 'text', text })
      response.assertStatus(422)
    }
    assert.lengthOf(await db.rows(`select id from messages where direction = 'out'`), 0)
  })

  test('the reply window closes after 24 hours, to the second', async ({ assert }) => {
    const age = (seconds: number) =>
      db.change(
        `update conversations set last_inbound_at = now() - make_interval(hours => 24, secs => ?)`,
        [seconds]
      )
    const say = async () =>
      (await queue(world.madrid.id, { conversationId: id, author: 'user', text: 'hola' })).message
    await age(-2)
    assert.include(await say(), { status: 'queued' })
    await age(1)
    assert.include(await say(), { status: 'refused', reason: 'outside_window' })
  })

  test('one turn makes one message', async ({ assert }) => {
    const turnId = '019b0000-0000-7000-8000-000000000001'
    const say = () =>
      queue(world.madrid.id, { conversationId: id, author: 'agent', text: 'hola', turnId })
    const [first, again] = [await say(), await say()]
    assert.isTrue(first.created)
    assert.isFalse(again.created)
    assert.equal(first.message.id, again.message.id)
  })

  test('takeover, release and end of silence', async ({ client, assert }) => {
    const post = (what: string) =>
      client.post(`/api/v1/conversations/${id}/${what}`).bearerToken(seller).json({})
    const taken = (await post('takeover')).body().data
    assert.include(taken, { handledBy: 'human' })
    assert.isString(taken.silencedUntil)
    const loud = await client.delete(`/api/v1/conversations/${id}/silence`).bearerToken(seller)
    assert.isNull(loud.body().data.silencedUntil)
    const released = (await post('release')).body().data
    assert.include(released, { handledBy: 'agent', silencedUntil: null, assignee: null })
  })

  test('a status changes with its version only', async ({ client, assert }) => {
    const patch = (body: object) =>
      client.patch(`/api/v1/conversations/${id}`).bearerToken(seller).json(body)
    const archived = await patch({ status: 'archived', version: 1 })
    archived.assertStatus(200)
    assert.include(archived.body().data, { status: 'archived', version: 2 })
    const stale = await patch({ status: 'closed', version: 1 })
    stale.assertStatus(409)
    assert.equal(stale.body().current.status, 'archived')
    ;(await patch({ status: 'nonsense', version: 2 })).assertStatus(422)
  })

  test('reading empties the unread count of this user alone', async ({ client, assert }) => {
    const read = await client.post(`/api/v1/conversations/${id}/read`).bearerToken(seller).json({})
    assert.equal(read.body().data.unreadCount, 0)
    const ceo = world.token(world.madrid, 'ceo')
    const other = await client.get(`/api/v1/conversations/${id}`).bearerToken(ceo)
    assert.equal(other.body().data.unreadCount, 1)
  })

  test('messages page forward from the beginning and backward from the end', async ({
    client,
    assert,
  }) => {
    for (let n = 2; n <= 5; n++) await deliver(channel, inboundEvent(channel, { text: `m${n}` }))
    await drainJobs()
    const page = async (qs: Record<string, unknown>) =>
      (await client.get(`/api/v1/conversations/${id}/messages`).qs(qs).bearerToken(seller)).body()
    const texts = (body: { data: { text: string }[] }) => body.data.map(({ text }) => text)

    const first = await page({ limit: 3 })
    assert.deepEqual(texts(first), ['hola', 'm2', 'm3'])
    assert.deepEqual(texts(await page({ limit: 3, cursor: first.meta.nextCursor })), ['m4', 'm5'])

    const tail = await page({ limit: 2, tail: 'true' })
    assert.deepEqual(texts(tail), ['m4', 'm5'])
    const before = await page({ limit: 2, before: tail.meta.previousCursor })
    assert.deepEqual(texts(before), ['m2', 'm3'])
    const beginning = await page({ limit: 2, before: before.meta.previousCursor })
    assert.deepEqual(texts(beginning), ['hola'])
    assert.isNull(beginning.meta.previousCursor)
  })

  test('a failed message is sent again by a human, a sent one is not', async ({
    client,
    assert,
  }) => {
    const { message } = await queue(world.madrid.id, {
      conversationId: id,
      author: 'user',
      text: 'hola',
    })
    const retry = () =>
      client
        .post(`/api/v1/conversations/${id}/messages/${message.id}/retry`)
        .bearerToken(seller)
        .json({})
    ;(await retry()).assertStatus(409)
    await drainJobs()
    const again = await retry()
    again.assertStatus(200)
    assert.include(again.body().data, { status: 'queued', reason: null })
  })

  test('the panel says who it is', async ({ client, assert }) => {
    const panel = await client.get(`/api/v1/conversations/${id}/panel`).bearerToken(seller)
    panel.assertStatus(200)
    assert.include(panel.body().data.contact, { name: 'Ana', phone: '+34611000001' })
    assert.include(panel.body().data, {
      nextAppointment: null,
      lastAppointment: null,
      silencedUntil: null,
    })
    assert.isArray(panel.body().data.cards)
  })
})
