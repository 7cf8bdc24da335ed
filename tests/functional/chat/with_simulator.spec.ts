import { test } from '@japa/runner'
import env from '#start/env'
import { YCloudSimulator } from '#tests/simulators/ycloud/server'
import { queue, startConversation, switchAgent } from '#tests/support/conversation'
import { drainJobs } from '#tests/support/drain_jobs'
import { eventually } from '#tests/support/eventually'
import { rowsOf } from '#tests/support/rows'
import { createWorld } from '#tests/support/world'

test.group('Against the YCloud simulator', () => {
  test('doubled and shuffled statuses end at read, each message is accepted once', async ({
    assert,
    cleanup,
  }) => {
    const { madrid } = await createWorld()
    await switchAgent(madrid.id, false)
    const channel = madrid.channels.find((one) => one.provider === 'ycloud')!
    const webhookUrl = `http://127.0.0.1:${env.get('PORT')}/webhooks/ycloud/${channel.key}`
    const ycloud = await YCloudSimulator.start({
      apiKey: null,
      duplicateEvents: true,
      shuffleEvents: true,
      webhooks: [{ webhookUrl, secret: channel.secret!, phoneNumber: channel.phoneNumber! }],
    })
    env.set('YCLOUD_BASE_URL', ycloud.baseUrl)
    cleanup(async () => {
      env.set('YCLOUD_BASE_URL', '')
      await ycloud.stop()
    })

    const conversationId = await startConversation(madrid.id, channel)
    for (let n = 0; n < 5; n++) {
      await queue(madrid.id, { conversationId, author: 'system', text: `message ${n}` })
    }
    const db = rowsOf(madrid.id)
    await eventually('every message is read', async () => {
      await drainJobs()
      const sent = await db.rows<{ status: string }>(
        `select status from messages where direction = 'out'`
      )
      assert.deepEqual(
        sent.map(({ status }) => status),
        Array(5).fill('read')
      )
      return true
    })
    assert.deepEqual(
      ycloud.sent.map((message) => (message.text as { body: string }).body),
      [0, 1, 2, 3, 4].map((n) => `message ${n}`)
    )
  })
})
