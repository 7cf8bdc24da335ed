import { test } from '@japa/runner'
import { switchAgent } from '#tests/support/conversation'
import { drainJobs } from '#tests/support/drain_jobs'
import { rowsOf, type TenantRows } from '#tests/support/rows'
import { deliver, inboundEvent, statusEvent, type WhatsappChannel } from '#tests/support/whatsapp'
import { createWorld } from '#tests/support/world'

interface Stored {
  id: string
  text: string
  type: string
  direction: string
  author: string
  status: string
  position: string
}

test.group('Ingest', (group) => {
  let tenantId: string
  let channel: WhatsappChannel
  let db: TenantRows

  const messages = () =>
    db.rows<Stored>(
      `select id, text, type, direction, author, status, position from messages order by position`
    )

  group.each.setup(async () => {
    const { madrid } = await createWorld()
    tenantId = madrid.id
    db = rowsOf(madrid.id)
    await switchAgent(madrid.id, false)
    channel = madrid.channels.find((one) => one.provider === 'ycloud')!
  })

  test('a message makes contact, identity and conversation', async ({ assert }) => {
    await deliver(channel, inboundEvent(channel, { from: '+34611000001', text: 'hola' }))
    await drainJobs()
    const [contact] = await db.rows<{ name: string; phone: string }>(
      `select name, phone from contacts`
    )
    assert.deepEqual(contact, { name: 'Ana', phone: '+34611000001' })
    const [identity] = await db.rows<{ kind: string; verified: boolean }>(
      `select kind, verified from contact_identities`
    )
    assert.deepEqual(identity, { kind: 'phone', verified: true })
    const [message] = await messages()
    assert.include(message, {
      text: 'hola',
      direction: 'in',
      author: 'contact',
      status: 'received',
    })
    const [event] = await db.rows<{ state: string }>(`select state from inbound_events`)
    assert.equal(event?.state, 'processed')
  })

  test('fifty deliveries of one message, under one event and under many, are one message', async ({
    assert,
  }) => {
    const event = inboundEvent(channel, {})
    const copies = Array.from({ length: 50 }, (_, n) => ({
      ...event,
      id: n < 25 ? event.id : `${event.id}-${n}`,
    }))
    await Promise.all(copies.map((copy) => deliver(channel, copy)))
    await drainJobs()
    assert.lengthOf(await messages(), 1)
    assert.lengthOf(await db.rows(`select id from contacts`), 1)
    assert.lengthOf(await db.rows(`select id from outbox where name = 'chat.message_received'`), 1)
  })

  test('a burst keeps its order, whichever worker reads what', async ({ assert }) => {
    const texts = Array.from({ length: 12 }, (_, n) => `line ${n}`)
    for (const text of texts) await deliver(channel, inboundEvent(channel, { text }))
    await drainJobs()
    assert.deepEqual(
      (await messages()).map(({ text }) => text),
      texts
    )
  })

  test('strange texts are stored whole, and NUL is dropped', async ({ assert }) => {
    const texts = [
      'before\u0000after',
      '\u202Eשלום עולם\u202C',
      '<script>alert(1)</script>',
      'a'.repeat(100_000),
      '\ud83d\ude00 emoji',
    ]
    for (const text of texts) await deliver(channel, inboundEvent(channel, { text }))
    await drainJobs()
    const read = (await messages()).map(({ text }) => text)
    assert.deepEqual(read, ['beforeafter', ...texts.slice(1)])
  })

  test('other types are kept as what they are, with a readable text', async ({ assert }) => {
    const cases = [
      { type: 'image', image: { id: 'm1', caption: 'mi diente' } },
      { type: 'image', image: { id: 'm2' } },
      { type: 'button', button: { payload: 'YES', text: 'Sí' } },
      {
        type: 'interactive',
        interactive: { type: 'list_reply', list_reply: { id: '1', title: 'Mañana' } },
      },
      { type: 'location', location: { latitude: 1.5, longitude: -2, name: 'Plaza' } },
      { type: 'unsupported', errors: [{ code: '131051' }] },
    ]
    for (const one of cases) await deliver(channel, inboundEvent(channel, one))
    await drainJobs()
    assert.deepEqual(
      (await messages()).map(({ type, text }) => `${type}: ${text}`),
      [
        'image: mi diente',
        'image: [image]',
        'button: Sí',
        'interactive: Mañana',
        'location: Plaza, 1.5, -2',
        'unsupported: [unsupported]',
      ]
    )
  })

  test('spellings of one number are one contact', async ({ assert }) => {
    for (const from of ['+5215512345678', '525512345678', '+52 1 55 1234 5678']) {
      await deliver(channel, inboundEvent(channel, { from }))
    }
    for (const from of ['+5511987654321', '551187654321']) {
      await deliver(channel, inboundEvent(channel, { from }))
    }
    for (const from of ['+5491123456789', '541123456789']) {
      await deliver(channel, inboundEvent(channel, { from }))
    }
    await drainJobs()
    const phones = await db.rows<{ phone: string }>(`select phone from contacts order by phone`)
    assert.deepEqual(
      phones.map(({ phone }) => phone),
      ['+525512345678', '+5491123456789', '+5511987654321']
    )
    assert.lengthOf(await db.rows(`select id from conversations`), 3)
  })

  test('a business-scoped id alone is enough, and meets its number later', async ({ assert }) => {
    const onlyId = { from: undefined, fromUserId: 'ES.1349', customerProfile: { username: 'ana' } }
    await deliver(channel, inboundEvent(channel, { ...onlyId, text: 'one' }))
    await drainJobs()
    await deliver(channel, inboundEvent(channel, { fromUserId: 'ES.1349', text: 'two' }))
    await drainJobs()
    await deliver(channel, inboundEvent(channel, { ...onlyId, text: 'three' }))
    await drainJobs()
    assert.lengthOf(await db.rows(`select id from contacts`), 1)
    assert.lengthOf(await db.rows(`select id from conversations`), 1)
    assert.deepEqual(
      (await messages()).map(({ text }) => text),
      ['one', 'two', 'three']
    )
  })

  test('an archived conversation is open again when the contact writes', async ({ assert }) => {
    await deliver(channel, inboundEvent(channel, {}))
    await drainJobs()
    await db.change(`update conversations set status = 'archived'`)
    await deliver(channel, inboundEvent(channel, {}))
    await drainJobs()
    const [conversation] = await db.rows<{ status: string }>(`select status from conversations`)
    assert.equal(conversation?.status, 'open')
  })

  test('a message older than six hours is raised to a human', async ({ assert }) => {
    await switchAgent(tenantId, true)
    const sendTime = new Date(Date.now() - 7 * 3_600_000).toISOString()
    await deliver(channel, inboundEvent(channel, { sendTime }))
    await drainJobs()
    const [conversation] = await db.rows<{ attention: string }>(
      `select attention from conversations`
    )
    assert.equal(conversation?.attention, 'stale')
  })

  test('what was typed on the phone’s own app is a human reply', async ({ assert }) => {
    await deliver(channel, inboundEvent(channel, {}))
    await drainJobs()
    const echo = {
      ...statusEvent(null, 'sent', {
        wamid: 'wamid.echo',
        to: '+34611000001',
        type: 'text',
        text: { body: 'te llamo' },
      }),
      type: 'whatsapp.smb.message.echoes',
    }
    await deliver(channel, echo)
    await drainJobs()
    const [, reply] = await messages()
    assert.include(reply, { direction: 'out', author: 'user', text: 'te llamo', status: 'sent' })
    const [conversation] = await db.rows<{ handled_by: string }>(
      `select handled_by from conversations`
    )
    assert.equal(conversation?.handled_by, 'human')
    const [contact] = await db.rows<{ silenced: boolean }>(
      `select silenced_until is not null as silenced from contacts`
    )
    assert.isTrue(contact?.silenced)
  })

  test('a broken event is tried five times, set aside, and holds nobody up', async ({ assert }) => {
    await deliver(channel, { id: 'evt_broken', type: 'whatsapp.inbound_message.received' })
    await deliver(channel, inboundEvent(channel, { text: 'after' }))
    for (let n = 0; n < 5; n++) {
      await drainJobs()
      await db.change(`update jobs set run_at = now() where state = 'queued'`)
    }
    assert.lengthOf(await messages(), 1)
    const [event] = await db.rows<{ state: string; attempts: number; last_error: string }>(
      `select state, attempts, last_error from inbound_events where dedupe_key = 'evt_broken'`
    )
    assert.deepEqual(event, {
      state: 'quarantined',
      attempts: 5,
      last_error: 'the event carries no message',
    })
  })
})
