import { test } from '@japa/runner'
import env from '#start/env'
import { forgetTries } from '#tests/support/throttle'
import { LIMITS } from '#app/shared/limits'
import { channelLookup } from '#app/tenancy/system/channel_lookup'
import { openStreams } from '#app/realtime/open_streams'
import { throttle } from '#app/webchat/http/throttle'
import { enterStream } from '#app/webchat/http/visitor_streams'
import { openEventStream } from '#tests/support/event_stream'
import { eventually } from '#tests/support/eventually'
import { queue, switchAgent } from '#tests/support/conversation'
import { drainEvents, drainJobs } from '#tests/support/drain_jobs'
import { rowsOf, type TenantRows } from '#tests/support/rows'
import { createWorld, type World } from '#tests/support/world'

test.group('Web chat', (group) => {
  let world: World
  let tenantId: string
  let base: string
  let db: TenantRows

  group.each.setup(async () => {
    world = await createWorld()
    tenantId = world.madrid.id
    db = rowsOf(tenantId)
    await switchAgent(tenantId, false)
    channelLookup.forget()
    await forgetTries()
    const channel = world.madrid.channels.find((one) => one.provider === 'webchat')!
    base = `/widget/${channel.key}`
  })

  test('a visitor gets a token, writes, and finds the answer', async ({ client, assert }) => {
    const session = await client.post(`${base}/session`).json({})
    session.assertStatus(201)
    const { token, conversationId } = session.body().data
    const sent = await client
      .post(`${base}/messages`)
      .bearerToken(token)
      .json({ text: 'Hola', clientId: 'a' })
    sent.assertStatus(201)
    assert.include(sent.body().data, { text: 'Hola', clientId: 'a', direction: 'in' })

    await queue(tenantId, { conversationId, author: 'system', text: 'Buenas' })
    await drainJobs()
    const messages = await client.get(`${base}/messages`).bearerToken(token)
    assert.deepEqual(
      messages.body().data.map((one: { text: string }) => one.text),
      ['Hola', 'Buenas']
    )
    const [answer] = await db.rows<{ status: string }>(
      `select status from messages where direction = 'out'`
    )
    assert.equal(answer?.status, 'delivered')
    const after = await client
      .get(`${base}/messages`)
      .qs({ after: messages.body().data[0].id })
      .bearerToken(token)
    assert.lengthOf(after.body().data, 1)
  })

  test('the same client id is one message', async ({ client, assert }) => {
    const { token } = (await client.post(`${base}/session`).json({})).body().data
    const post = () =>
      client.post(`${base}/messages`).bearerToken(token).json({ text: 'Hola', clientId: 'same' })
    const answers = [await post(), await post()]
    assert.equal(answers[0]!.body().data.id, answers[1]!.body().data.id)
    assert.lengthOf(await db.rows(`select id from messages`), 1)
  })

  test('a visitor comes back with the token, and only with it', async ({ client, assert }) => {
    const first = (await client.post(`${base}/session`).json({})).body().data
    const again = await client.post(`${base}/session`).json({ token: first.token })
    again.assertStatus(201)
    assert.equal(again.body().data.conversationId, first.conversationId)
    const wrong = await client.post(`${base}/session`).json({ token: 'wrong' })
    wrong.assertStatus(401)
    const stored = await db.rows<{ value: string }>(`select value from contact_identities`)
    assert.isTrue(stored.every(({ value }) => value !== first.token))
  })

  test('no token, a wrong one, and one of another tenant are 401', async ({ client }) => {
    const other = world.chicago.channels.find((one) => one.provider === 'webchat')!
    const foreign = (await client.post(`/widget/${other.key}/session`).json({})).body().data.token
    for (const token of ['wrong', foreign]) {
      ;(await client.get(`${base}/messages`).bearerToken(token)).assertStatus(401)
      ;(await client.post(`${base}/messages`).bearerToken(token).json({ text: 'x' })).assertStatus(
        401
      )
      ;(await client.get(`${base}/events`).bearerToken(token)).assertStatus(401)
    }
    ;(await client.get(`${base}/messages`)).assertStatus(401)
  })

  test('an unknown key is 404, a text too long or empty is 422', async ({ client }) => {
    ;(await client.post(`/widget/unknown/session`).json({})).assertStatus(404)
    const { token } = (await client.post(`${base}/session`).json({})).body().data
    for (const text of ['a'.repeat(4_001), '', undefined]) {
      const response = await client.post(`${base}/messages`).bearerToken(token).json({ text })
      response.assertStatus(422)
    }
    const longest = { text: 'a'.repeat(4_000) }
    ;(await client.post(`${base}/messages`).bearerToken(token).json(longest)).assertStatus(201)
  })

  test('too many sessions of one address are 429, and other sites may read that', async ({
    client,
    assert,
  }) => {
    for (let n = 0; n < 30; n++) await client.post(`${base}/session`).json({})
    const response = await client.post(`${base}/session`).json({})
    response.assertStatus(429)
    assert.isAbove(Number(response.header('retry-after')), 0)
    assert.equal(response.header('access-control-allow-origin'), '*')
  })

  test('all addresses that one subscriber of IPv6 holds count as one', async ({ assert }) => {
    const ask = (n: number) => throttle('session', 'a channel', `2001:db8:1:2::${n.toString(16)}`)
    for (let n = 0; n < LIMITS.rate.webchatSessions; n++) await ask(n)
    await assert.rejects(() => ask(99), 'E_TOO_MANY_REQUESTS')
  })

  test('any site may ask, without cookies', async ({ client, assert }) => {
    const preflight = await client
      .options(`${base}/messages`)
      .header('origin', 'https://shop.example')
    preflight.assertStatus(204)
    assert.include(preflight.header('access-control-allow-headers') ?? '', 'authorization')
    const session = await client.post(`${base}/session`).json({})
    assert.isUndefined(session.header('set-cookie'))
  })

  test('the stream tells of new entries', async ({ client, assert }) => {
    const { token, conversationId } = (await client.post(`${base}/session`).json({})).body().data
    const control = new AbortController()
    const stream = await fetch(`http://127.0.0.1:${env.get('PORT')}${base}/events?token=${token}`, {
      signal: control.signal,
    })
    assert.match(stream.headers.get('content-type') ?? '', /text\/event-stream/)
    await client.post(`${base}/messages`).bearerToken(token).json({ text: 'hola' })
    await queue(tenantId, { conversationId, author: 'system', text: 'Buenas' })
    await drainEvents()
    const reader = stream.body!.getReader()
    let seen = ''
    while (!seen.includes('Buenas')) seen += new TextDecoder().decode((await reader.read()).value)
    assert.include(seen, '"type":"message.created"')
    control.abort()
  })

  test('a visitor opens few streams, and a network not without end', async ({ client, assert }) => {
    const { token } = (await client.post(`${base}/session`).json({})).body().data
    const url = `http://127.0.0.1:${env.get('PORT')}${base}/events?token=${token}`
    const streams = await Promise.all(
      Array.from({ length: LIMITS.live.visitorStreams }, () => openEventStream(url, {}))
    )
    ;(await client.get(`${base}/events`).bearerToken(token)).assertStatus(429)
    for (const stream of streams) stream.close()
    await eventually('the streams are gone', () => openStreams.count('network:127.0.0.1') === 0)
    const again = await openEventStream(url, {})
    assert.equal(again.response.status, 200)
    again.close()

    const gone = Array.from({ length: LIMITS.live.networkStreams }, (_, n) =>
      enterStream(`visitor ${n}`, `2001:db8:7:7::${n}`)
    )
    assert.throws(() => enterStream('one more', '2001:db8:7:7::ffff'), 'E_TOO_MANY_REQUESTS')
    for (const leave of gone) leave()
    enterStream('one more', '2001:db8:7:7::ffff')()
  })

  test('an opened chat in which nobody wrote is not in the inbox', async ({ client, assert }) => {
    await client.post(`${base}/session`).json({})
    const list = await client
      .get('/api/v1/conversations')
      .bearerToken(world.token(world.madrid, 'ceo'))
    assert.lengthOf(list.body().data, 0)
  })

  test('the script is cached, the page carries its key and a strict policy', async ({
    client,
    assert,
  }) => {
    const script = await client.get('/widget.js')
    script.assertStatus(200)
    assert.match(script.header('content-type') ?? '', /javascript/)
    const cached = await client.get('/widget.js').header('if-none-match', script.header('etag')!)
    cached.assertStatus(304)
    const page = await client.get(`/chat/${world.madrid.slug}`)
    page.assertStatus(200)
    assert.include(page.text(), `data-channel-key="${base.split('/')[2]}"`)
    assert.notInclude(page.header('content-security-policy') ?? '', 'unsafe-inline')
    ;(await client.get('/chat/nobody')).assertStatus(404)
  })
})
