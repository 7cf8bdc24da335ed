import { test } from '@japa/runner'
import fc from 'fast-check'
import env from '#start/env'
import { Lead } from '#tests/support/agent'
import { queue, startConversation, switchAgent } from '#tests/support/conversation'
import { drainJobs } from '#tests/support/drain_jobs'
import { ProviderServer } from '#tests/support/provider_server'
import { rowsOf, type TenantRows } from '#tests/support/rows'
import { deliver, inboundEvent, statusEvent, type WhatsappChannel } from '#tests/support/whatsapp'
import { createWorld, type World } from '#tests/support/world'

/** Orders are drawn anew in each run with the same seed, so that a failure comes again. */
const ORDERS = { numRuns: 12, seed: 20260301 }

test.group('Exactly once', (group) => {
  let world: World
  let channel: WhatsappChannel
  let provider: ProviderServer
  let db: TenantRows

  group.each.setup(async () => {
    world = await createWorld()
    db = rowsOf(world.madrid.id)
    channel = world.madrid.channels.find((one) => one.provider === 'ycloud')!
    provider = await ProviderServer.start()
    return async () => {
      await provider.stop()
      env.set('YCLOUD_BASE_URL', '')
    }
  })

  test('a webhook fifty times at once is one message, one turn and one answer', async ({
    assert,
  }) => {
    const lead = new Lead(world.madrid)
    const event = inboundEvent(channel, { from: lead.phone, text: 'Hola, ¿qué servicios tienen?' })
    const answers = await Promise.all(Array.from({ length: 50 }, () => deliver(channel, event)))
    assert.isTrue(answers.every(({ status }) => status === 200))
    await drainJobs()
    const messages = await lead.messages()
    assert.deepEqual(
      messages.map(({ direction }) => direction),
      ['in', 'out']
    )
    assert.lengthOf(await lead.turns(), 1)
    assert.lengthOf(provider.attempts, 1)
  })

  test('statuses in any order, some twice and some before the send is answered, converge', async ({
    assert,
  }) => {
    await switchAgent(world.madrid.id, false)
    const conversationId = await startConversation(world.madrid.id, channel)
    const news = ['accepted', 'sent', 'delivered', 'read', 'sent', 'read']
    const order = fc.tuple(
      fc.shuffledSubarray(news, { minLength: news.length }),
      fc.nat({ max: news.length })
    )
    await fc.assert(
      fc.asyncProperty(order, async ([statuses, early]) => {
        const say = { conversationId, author: 'system', text: 'hola' } as const
        const { message } = await queue(world.madrid.id, say)
        const tell = async (status: string) => {
          assert.equal((await deliver(channel, statusEvent(message.id, status))).status, 200)
        }
        // The provider tells the first ones while it still has to answer the request itself.
        provider.script.push((taken, response) => {
          void Promise.all(statuses.slice(0, early).map(tell)).then(() =>
            provider.accept(taken, response)
          )
        })
        await drainJobs(0)
        await Promise.all(statuses.slice(early).map(tell))
        await drainJobs(0)
        const [row] = await db.rows<{ status: string }>(
          `select status from messages where id = ?`,
          [message.id]
        )
        assert.equal(row?.status, 'read')
        const sends = provider.attempts.filter(({ externalId }) => externalId === message.id)
        assert.lengthOf(sends, 1)
      }),
      ORDERS
    )
  })

  test('a double click, and the same draft again later, is one message and one send', async ({
    client,
    assert,
  }) => {
    await switchAgent(world.madrid.id, false)
    const id = await startConversation(world.madrid.id, channel)
    const click = () =>
      client
        .post(`/api/v1/conversations/${id}/messages`)
        .bearerToken(world.token(world.madrid, 'seller'))
        .header('x-tenant-id', world.madrid.id)
        .json({ text: 'Le ayudo yo', clientId: 'draft-1' })
    const clicks = await Promise.all(Array.from({ length: 6 }, click))
    await drainJobs()
    const later = await click()
    await drainJobs()
    const ids = [...clicks, later].map((answer) => answer.body().data.id as string)
    assert.deepEqual([...new Set(ids)], [ids[0]])
    assert.lengthOf(provider.attempts, 1)
  })

  test('a send that ends in silence after the provider took it is not sent again', async ({
    assert,
  }) => {
    await switchAgent(world.madrid.id, false)
    const conversationId = await startConversation(world.madrid.id, channel)
    provider.script.push((taken, response) => {
      provider.accept(taken)
      response.destroy()
    })
    const say = { conversationId, author: 'system', text: 'hola' } as const
    const { message } = await queue(world.madrid.id, say)
    await drainJobs()
    await db.change(
      `update jobs set state = 'queued', run_at = now() where name like 'chat.deliver%'`
    )
    await drainJobs()
    const [row] = await db.rows<{ status: string; provider_id: string }>(
      `select status, provider_id from messages where id = ?`,
      [message.id]
    )
    assert.deepEqual({ ...row }, { status: 'sent', provider_id: `yc-${message.id}` })
    assert.lengthOf(provider.attempts, 1)
  })
})
