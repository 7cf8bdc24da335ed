import { createConnection } from 'node:net'
import { test } from '@japa/runner'
import env from '#start/env'
import { channelLookup } from '#app/tenancy/system/channel_lookup'
import { rowsOf, type TenantRows } from '#tests/support/rows'
import { deliver, inboundEvent, type WhatsappChannel } from '#tests/support/whatsapp'
import { createWorld } from '#tests/support/world'

test.group('Webhook intake', (group) => {
  let channel: WhatsappChannel
  let db: TenantRows

  const stored = async () => (await db.rows(`select id from inbound_events`)).length

  group.each.setup(async () => {
    const { madrid } = await createWorld()
    db = rowsOf(madrid.id)
    channelLookup.forget()
    channel = madrid.channels.find((one) => one.provider === 'ycloud')!
  })

  test('a genuine event is stored with its job before it is acknowledged', async ({ assert }) => {
    const response = await deliver(channel, inboundEvent(channel, {}))
    assert.equal(response.status, 200)
    assert.deepEqual(await response.json(), { received: true })
    const jobs = await db.rows<{ state: string }>(
      `select state from jobs where name = 'chat.ingest_event'`
    )
    assert.equal(await stored(), 1)
    assert.lengthOf(jobs, 1)
  })

  test('a known event is acknowledged again and stored once', async ({ assert }) => {
    const event = inboundEvent(channel, {})
    await deliver(channel, event)
    const again = await deliver(channel, event)
    assert.equal(again.status, 200)
    assert.deepEqual(await again.json(), { received: true, duplicate: true })
    assert.equal(await stored(), 1)
  })

  test('the same event fifty times at once is one row and one job', async ({ assert }) => {
    const event = inboundEvent(channel, {})
    const answers = await Promise.all(Array.from({ length: 50 }, () => deliver(channel, event)))
    const bodies = (await Promise.all(answers.map((one) => one.json()))) as {
      duplicate?: boolean
    }[]
    assert.isTrue(answers.every(({ status }) => status === 200))
    assert.lengthOf(
      bodies.filter(({ duplicate }) => !duplicate),
      1
    )
    assert.equal(await stored(), 1)
    assert.lengthOf(await db.rows(`select id from jobs where name = 'chat.ingest_event'`), 1)
  })

  test('unknown provider, unknown key and a channel that is off are 404', async ({ assert }) => {
    const event = inboundEvent(channel, {})
    assert.equal((await deliver(channel, event, { provider: 'nobody' })).status, 404)
    assert.equal((await deliver(channel, event, { provider: 'webchat' })).status, 404)
    assert.equal((await deliver(channel, event, { key: `${channel.key}x` })).status, 404)
    await db.change(`update channels set enabled = false where id = ?`, [channel.id])
    channelLookup.forget()
    assert.equal((await deliver(channel, event)).status, 404)
    assert.equal(await stored(), 0)
  })

  test('a missing, wrong, foreign or old signature is 401', async ({ assert }) => {
    const event = inboundEvent(channel, {})
    const now = Math.floor(Date.now() / 1000)
    const spoiled = [
      { signature: null },
      { signature: 'nonsense' },
      { signature: `t=${now},s=${'0'.repeat(64)}` },
      { secret: 'another secret' },
      { at: now - 301 },
      { at: now + 301 },
    ]
    for (const how of spoiled) assert.equal((await deliver(channel, event, how)).status, 401)
    assert.equal(await stored(), 0)
  })

  test('a signature of 299 seconds ago still counts', async ({ assert }) => {
    const at = Math.floor(Date.now() / 1000) - 299
    assert.equal((await deliver(channel, inboundEvent(channel, {}), { at })).status, 200)
  })

  test('what is no JSON, has no id or no type is 400', async ({ assert }) => {
    const { id, ...withoutId } = inboundEvent(channel, {})
    const notUtf8 = Buffer.concat([
      Buffer.from('{"id":"a","type":"'),
      Buffer.from([0xff]),
      Buffer.from('"}'),
    ])
    for (const body of [
      '',
      '{"id":',
      '[]',
      'null',
      notUtf8,
      withoutId,
      { id },
      { id: 1, type: 'a' },
    ]) {
      assert.equal((await deliver(channel, body)).status, 400)
    }
    assert.equal(await stored(), 0)
  })

  test('more than 1 MiB is 413 before the signature is looked at', async ({ assert }) => {
    const huge = 'x'.repeat(1024 * 1024 + 1)
    assert.equal((await deliver(channel, huge)).status, 413)
    assert.equal((await deliver(channel, huge, { signature: null })).status, 413)
    assert.equal((await deliver(channel, huge, { key: 'unknown' })).status, 404)
    assert.equal(await stored(), 0)
  })

  test('a body that grows beyond the limit without saying so is 413', async ({ assert }) => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = createConnection(env.get('PORT'), env.get('HOST', '127.0.0.1'))
      socket.on('error', reject).on('data', (chunk) => resolve(chunk.toString()))
      socket.write(
        `POST /webhooks/ycloud/${channel.key} HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n`
      )
      const part = 'x'.repeat(64 * 1024)
      for (let sent = 0; sent < 20; sent++) socket.write(`10000\r\n${part}\r\n`)
    })
    assert.match(answer, /^HTTP\/1\.1 413/)
  })

  test('just under 1 MiB is taken', async ({ assert }) => {
    const event = inboundEvent(channel, { text: 'a'.repeat(1024 * 1024 - 2_000) })
    assert.equal((await deliver(channel, event)).status, 200)
  })

  test('an unknown type is acknowledged and kept as ignored, without a job', async ({ assert }) => {
    const response = await deliver(channel, { id: 'evt_new', type: 'something.new' })
    assert.equal(response.status, 200)
    const [event] = await db.rows<{ state: string }>(`select state from inbound_events`)
    assert.equal(event?.state, 'ignored')
    assert.lengthOf(await db.rows(`select id from jobs where name = 'chat.ingest_event'`), 0)
  })

  test('what cannot be stored is 503', async ({ assert }) => {
    await deliver(channel, inboundEvent(channel, {}))
    await db.change(`delete from jobs`)
    const { registry } = await import('#app/module_system/registry')
    const job = registry.jobs.get('chat.ingest_event')!
    registry.jobs.delete('chat.ingest_event')
    try {
      assert.equal((await deliver(channel, inboundEvent(channel, {}))).status, 503)
    } finally {
      registry.jobs.set('chat.ingest_event', job)
    }
    assert.equal(await stored(), 1)
  })
})
