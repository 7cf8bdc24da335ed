import { test } from '@japa/runner'
import env from '#start/env'
import { queue, startConversation, switchAgent } from '#tests/support/conversation'
import { drainJobs } from '#tests/support/drain_jobs'
import { ProviderServer, refuse } from '#tests/support/provider_server'
import { rowsOf, type TenantRows } from '#tests/support/rows'
import { deliver, statusEvent, type WhatsappChannel } from '#tests/support/whatsapp'
import { createWorld } from '#tests/support/world'

interface Stored {
  id: string
  text: string
  status: string
  reason: string | null
  detail: string | null
  provider_id: string | null
  attempts: number
}

test.group('Delivery', (group) => {
  let tenantId: string
  let channel: WhatsappChannel
  let conversationId: string
  let provider: ProviderServer
  let db: TenantRows

  const say = async (text: string) => {
    const { message } = await queue(tenantId, { conversationId, author: 'system', text })
    return message.id
  }
  const stored = async (id: string) => {
    const [row] = await db.rows<Stored>(`select * from messages where id = ?`, [id])
    return row!
  }
  /** The wait before the next try is over. */
  const waitOver = () =>
    db.change(
      `with due as (update jobs set run_at = now() - interval '1 second' where state = 'queued')
       update messages set next_attempt_at = now() - interval '1 second' where next_attempt_at is not null`
    )
  const secondsPass = (seconds: number) =>
    db.change(
      `with due as (update jobs set run_at = now() - interval '1 second' where state = 'queued')
       update messages set sending_since = sending_since - make_interval(secs => ?)`,
      [seconds]
    )

  group.each.setup(async () => {
    const { madrid } = await createWorld()
    tenantId = madrid.id
    db = rowsOf(tenantId)
    await switchAgent(tenantId, false)
    channel = madrid.channels.find((one) => one.provider === 'ycloud')!
    provider = await ProviderServer.start()
    conversationId = await startConversation(tenantId, channel)
    return async () => {
      await provider.stop()
      env.set('YCLOUD_BASE_URL', '')
    }
  })

  test('a message goes out once, with our id, and is sent', async ({ assert }) => {
    const id = await say('Hola Ana')
    await drainJobs()
    assert.deepEqual(
      provider.accepted.map(({ externalId, to, text }) => [externalId, to, text.body]),
      [[id, '+34611000001', 'Hola Ana']]
    )
    assert.deepEqual(provider.keys, ['demo'])
    assert.include(await stored(id), { status: 'sent', provider_id: `yc-${id}`, attempts: 1 })
  })

  test('messages of a conversation keep their order while the first one waits', async ({
    assert,
  }) => {
    provider.script.push(refuse(503, 'UNAVAILABLE'))
    const ids = [await say('one'), await say('two'), await say('three')]
    await drainJobs()
    assert.lengthOf(provider.accepted, 0)
    assert.include(await stored(ids[0]!), { status: 'queued', reason: 'provider_unavailable' })
    assert.include(await stored(ids[1]!), { status: 'queued', attempts: 0 })
    await waitOver()
    await drainJobs()
    assert.deepEqual(
      provider.accepted.map(({ text }) => text.body),
      ['one', 'two', 'three']
    )
  })

  test('429 waits as long as the provider says', async ({ assert }) => {
    provider.script.push(refuse(429, 'TOO_MANY_REQUESTS', {}, { 'retry-after': '30' }))
    const id = await say('hola')
    await drainJobs()
    const [row] = await db.rows<{ seconds: number; status: string; reason: string }>(
      `select extract(epoch from next_attempt_at - now())::float as seconds, status, reason
       from messages where id = ?`,
      [id]
    )
    assert.include(row, { status: 'queued', reason: 'rate_limited' })
    assert.isAbove(row!.seconds, 25)
    await waitOver()
    await drainJobs()
    assert.include(await stored(id), { status: 'sent', reason: null })
  })

  test('a provider that is down is tried eight times, then the message has failed', async ({
    assert,
  }) => {
    await provider.stop()
    const id = await say('hola')
    for (let n = 0; n < 9; n++) {
      await drainJobs(0)
      await waitOver()
    }
    assert.include(await stored(id), {
      status: 'failed',
      reason: 'provider_unavailable',
      attempts: 8,
    })
  })

  test('a refusal is final, with a reason a seller understands', async ({ assert }) => {
    const whatsappApiError = {
      code: '131047',
      error_data: { details: 'More than 24 hours have passed' },
    }
    provider.script.push(refuse(400, 'PARAM_INVALID', { whatsappApiError }))
    provider.script.push(refuse(403, 'BALANCE_INSUFFICIENT'))
    const outside = await say('late')
    const broke = await say('poor')
    await drainJobs()
    assert.include(await stored(outside), {
      status: 'failed',
      reason: 'outside_window',
      detail: 'More than 24 hours have passed',
    })
    assert.include(await stored(broke), { status: 'failed', reason: 'balance_insufficient' })
  })

  test('500 is looked up first: accepted messages are not sent again', async ({ assert }) => {
    provider.script.push((message, response) => {
      provider.accept(message)
      response.writeHead(500).end()
    })
    const id = await say('hola')
    await drainJobs()
    assert.lengthOf(provider.attempts, 1)
    assert.include(await stored(id), { status: 'sent', provider_id: `yc-${id}` })
  })

  test('500 and unknown to the provider is sent again', async ({ assert }) => {
    provider.script.push(refuse(500, 'INTERNAL_SERVER_ERROR'))
    const id = await say('hola')
    await drainJobs()
    assert.include(await stored(id), { status: 'queued', reason: 'provider_unavailable' })
    await waitOver()
    await drainJobs()
    assert.lengthOf(provider.accepted, 1)
    assert.include(await stored(id), { status: 'sent' })
  })

  test('500 and no way to look is sent again when no status comes', async ({ assert }) => {
    provider.listStatus = 404
    provider.script.push(refuse(500, 'INTERNAL_SERVER_ERROR'))
    const id = await say('hola')
    for (const pass of [() => secondsPass(13), waitOver, waitOver]) await drainJobs().then(pass)
    assert.include(await stored(id), { status: 'sent' })
  })

  test('a connection cut after acceptance is found by looking', async ({ assert }) => {
    provider.script.push((message, _, request) => {
      provider.accept(message)
      request.socket.destroy()
    })
    const id = await say('hola')
    await drainJobs()
    assert.lengthOf(provider.attempts, 1)
    assert.include(await stored(id), { status: 'sent' })
  })

  test('an answer that cannot be read, and no way to look, waits for the status', async ({
    assert,
  }) => {
    provider.listStatus = 404
    provider.script.push((message, response) => {
      provider.accept(message)
      response.writeHead(200).end('<html>')
    })
    const id = await say('hola')
    await drainJobs()
    assert.include(await stored(id), { status: 'sending' })
    await deliver(channel, statusEvent(id, 'delivered'))
    await drainJobs()
    await secondsPass(61)
    await drainJobs()
    assert.include(await stored(id), { status: 'delivered' })
    assert.lengthOf(provider.attempts, 1)
  })

  test('silence with no way to look ends unconfirmed and is never sent again by itself', async ({
    assert,
  }) => {
    provider.listStatus = 404
    provider.script.push((_, response) => response.writeHead(200).end('?'))
    const id = await say('hola')
    const next = await say('next')
    await drainJobs()
    assert.include(await stored(next), { status: 'queued' })
    await secondsPass(61)
    await drainJobs()
    assert.include(await stored(id), { status: 'unconfirmed', reason: 'no_confirmation' })
    assert.include(await stored(next), { status: 'sent' })
    assert.lengthOf(provider.attempts, 2)
  })

  test('silence, reachable and not found is sent once more, and only once', async ({ assert }) => {
    const swallow = (_: unknown, __: unknown, request: { socket: { destroy(): void } }) =>
      request.socket.destroy()
    provider.script.push(swallow, swallow)
    const id = await say('hola')
    await drainJobs()
    assert.include(await stored(id), { status: 'sending', attempts: 1 })
    await secondsPass(61)
    await drainJobs()
    assert.include(await stored(id), { status: 'sending', attempts: 2 })
    await secondsPass(61)
    await drainJobs()
    assert.include(await stored(id), { status: 'unconfirmed' })
    assert.lengthOf(provider.attempts, 2)
  })

  test('a message that a lost worker left behind is looked up before anything else', async ({
    assert,
  }) => {
    const id = await say('hola')
    provider.accept({ externalId: id, to: '+34611000001', text: { body: 'hola' } })
    await db.change(
      `update messages set status = 'sending', attempts = 1, sending_since = now() - interval '20 seconds'
       where id = ?`,
      [id]
    )
    await drainJobs()
    assert.lengthOf(provider.attempts, 0)
    assert.include(await stored(id), { status: 'sent', provider_id: `yc-${id}` })
  })

  test('statuses converge in any order, doubled or not', async ({ assert }) => {
    const id = await say('hola')
    await drainJobs()
    const events = ['read', 'sent', 'delivered', 'accepted'].map((status) =>
      statusEvent(id, status)
    )
    for (const event of [...events, ...events.reverse()]) await deliver(channel, event)
    await drainJobs()
    assert.include(await stored(id), { status: 'read' })
  })

  test('a failure after sending is final and tells why', async ({ assert }) => {
    const id = await say('hola')
    await drainJobs()
    const whatsappApiError = { code: '131026', message: 'Message undeliverable' }
    await deliver(channel, statusEvent(id, 'failed', { whatsappApiError }))
    await drainJobs()
    await deliver(channel, statusEvent(id, 'sent'))
    await drainJobs()
    assert.include(await stored(id), {
      status: 'failed',
      reason: 'undeliverable',
      detail: 'Message undeliverable',
    })
  })

  test('a status without our id finds its message by the provider’s', async ({ assert }) => {
    const id = await say('hola')
    await drainJobs()
    await deliver(channel, statusEvent(null, 'delivered', { id: `yc-${id}` }))
    await drainJobs()
    assert.include(await stored(id), { status: 'delivered' })
  })

  test('a status that belongs to nobody is tried again and then ignored', async ({ assert }) => {
    await deliver(channel, statusEvent(null, 'delivered', { id: 'nobody' }))
    for (let n = 0; n < 6; n++) {
      await drainJobs(0)
      await waitOver()
    }
    const [event] = await db.rows<{ state: string }>(
      `select state from inbound_events where type = 'whatsapp.message.updated'`
    )
    assert.equal(event?.state, 'ignored')
  })

  test('without key and base URL nothing is called and the reason is said', async ({ assert }) => {
    env.set('YCLOUD_BASE_URL', '')
    const id = await say('hola')
    await drainJobs()
    assert.include(await stored(id), { status: 'failed', reason: 'channel_not_configured' })
  })
})
