import { gzipSync } from 'node:zlib'
import { test } from '@japa/runner'
import env from '#start/env'
import { channelLookup } from '#app/tenancy/system/channel_lookup'
import { systemRows } from '#tests/support/system_rows'
import { deliver, inboundEvent, sign, type WhatsappChannel } from '#tests/support/whatsapp'
import { createWorld } from '#tests/support/world'

test.group('Webhook intake | forged and strange', (group) => {
  let channel: WhatsappChannel
  let foreign: WhatsappChannel

  const stored = async () => (await systemRows(`select id from jobs`)).length
  const ofYCloud = (channels: (WhatsappChannel & { provider: string })[]) =>
    channels.find(({ provider }) => provider === 'ycloud')!

  /** Bytes as they are, with headers of the sender's choice. */
  const post = (bytes: Buffer, headers: Record<string, string>) =>
    fetch(
      `http://${env.get('HOST', '127.0.0.1')}:${env.get('PORT')}/webhooks/ycloud/${channel.key}`,
      { method: 'POST', headers, body: new Uint8Array(bytes) }
    )

  group.each.setup(async () => {
    const { madrid, chicago } = await createWorld()
    channelLookup.forget()
    channel = ofYCloud(madrid.channels)
    foreign = ofYCloud(chicago.channels)
  })

  test('a compressed body is refused, whichever bytes are signed', async ({ assert }) => {
    const plain = Buffer.from(JSON.stringify(inboundEvent(channel, {})))
    const packed = gzipSync(plain)
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
    for (const [signed, status] of [
      [packed, 400],
      [plain, 401],
    ] as const) {
      const signature = sign(signed, channel.secret!)
      const answer = await post(packed, { ...headers, 'ycloud-signature': signature })
      assert.equal(answer.status, status)
    }
    assert.equal(await stored(), 0)
  })

  test('another charset is refused, whatever the header says')
    .with(['utf-16', 'utf-8', 'iso-8859-1'] as const)
    .run(async ({ assert }, charset) => {
      const bytes = Buffer.from(JSON.stringify(inboundEvent(channel, { text: 'señal' })), 'utf16le')
      const answer = await post(bytes, {
        'content-type': `application/json; charset=${charset}`,
        'ycloud-signature': sign(bytes, channel.secret!),
      })
      assert.equal(answer.status, 400)
      assert.equal(await stored(), 0)
    })

  test('a body that was changed after it was signed is 401', async ({ assert }) => {
    const body = JSON.stringify(inboundEvent(channel, { text: 'pay 100' }))
    const signature = sign(body, channel.secret!)
    const changed = body.replace('pay 100', 'pay 900')
    assert.equal((await deliver(channel, changed, { signature })).status, 401)
    assert.equal(await stored(), 0)
  })

  test('the secret of another tenant’s channel opens nothing here', async ({ assert }) => {
    const answer = await deliver(channel, inboundEvent(channel, {}), { secret: foreign.secret! })
    assert.equal(answer.status, 401)
    assert.equal(await stored(), 0)
  })

  test('a recorded request is a duplicate while it is fresh, and 401 afterwards', async ({
    assert,
  }) => {
    const body = JSON.stringify(inboundEvent(channel, {}))
    const now = Math.floor(Date.now() / 1000)
    const signature = sign(body, channel.secret!, now)
    assert.equal((await deliver(channel, body, { signature })).status, 200)
    const replayed = await deliver(channel, body, { signature })
    assert.deepEqual(await replayed.json(), { received: true, duplicate: true })

    const old = sign(body, channel.secret!, now - 301)
    assert.equal((await deliver(channel, body, { signature: old })).status, 401)
    const newTime = old.replace(`t=${now - 301}`, `t=${now}`)
    assert.equal((await deliver(channel, body, { signature: newTime })).status, 401)
    assert.equal(await stored(), 1)
  })
})
