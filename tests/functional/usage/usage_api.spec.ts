import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import env from '#start/env'
import { CONTACT_UPDATED } from '#app/contacts/contracts/events'
import { sendMail } from '#app/mail/send_mail'
import { clock } from '#app/shared/clock'
import { tenantLimits } from '#app/tenancy/system/tenant_limits'
import levelsTask from '#app/usage/tasks/levels_task'
import { usage } from '#app/usage/usage'
import { testMail } from '#tests/functional/mail/given'
import { aContact, given, write } from '#tests/functional/outgoing_webhooks/support/endpoints'
import { answer as respond, Receiver } from '#tests/functional/outgoing_webhooks/support/receiver'
import { asking } from '#tests/functional/settings/given'
import { OpenAISimulator } from '#tests/simulators/openai/server'
import { Lead } from '#tests/support/agent'
import { drainJobs } from '#tests/support/drain_jobs'
import { MailServer } from '#tests/support/mail_server'
import { createWorld, type World } from '#tests/support/world'

const USAGE = '/api/v1/admin/usage'

interface Shown {
  id: string
  moduleId: string | null
  label: string
  today: number | null
  limit: number | null
  months: { month: string; amount: number | null }[]
  days: { day: string; amount: number }[]
}

test.group('What a tenant has used', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
    await db.connection('owner').rawQuery('truncate usage_entries, usage_days')
    return () => clock.release()
  })

  const meterOf = (body: { data: { meters: Shown[] } }, id: string) => {
    const meter = body.data.meters.find((one) => one.id === id)
    if (!meter) throw new Error(`${id} is not shown`)
    return meter
  }

  test('by month and day in the tenant’s time zone, with limits and the meters of modules', async ({
    client,
    assert,
  }) => {
    const at = (iso: string) => clock.freeze(DateTime.fromISO(iso, { zone: 'utc' }))
    at('2026-09-10T10:00:00Z')
    await usage.recordAll(world.madrid.id, { 'chat.messages_out': 3, 'chat.storage': 100 })
    at('2026-09-30T22:30:00Z')
    await usage.recordAll(world.madrid.id, { 'chat.messages_out': 4, 'chat.storage': 50 })
    at('2026-10-02T10:00:00Z')
    await usage.record(world.madrid.id, 'chat.messages_out', 1)
    await tenantLimits.set(world.madrid.id, 'usage.chat.messages_out', 500)

    const ask = asking(world, client)
    const answer = await ask('get', `${USAGE}?from=2026-08-15&to=2026-10-02`).header(
      'accept-language',
      'es'
    )
    answer.assertStatus(200)
    assert.containSubset(answer.body().data, { today: '2026-10-02', timeZone: 'Europe/Madrid' })
    assert.containSubset(meterOf(answer.body(), 'chat.messages_out'), {
      label: 'Mensajes enviados',
      kind: 'sum',
      today: 1,
      limit: 500,
      months: [
        { month: '2026-08', amount: 0 },
        { month: '2026-09', amount: 3 },
        { month: '2026-10', amount: 5 },
      ],
      days: [
        { day: '2026-09-10', amount: 3 },
        { day: '2026-10-01', amount: 4 },
        { day: '2026-10-02', amount: 1 },
      ],
    })
    assert.deepEqual(
      meterOf(answer.body(), 'chat.storage').months.map(({ amount }) => amount),
      [0, 100, 150]
    )
    const later = await ask('get', `${USAGE}?from=2026-10-01&to=2026-10-02`)
    assert.deepEqual(meterOf(later.body(), 'chat.storage').months, [
      { month: '2026-10', amount: 150 },
    ])
    const [ofModule] = answer
      .body()
      .data.meters.filter(({ moduleId }: Shown) => moduleId === 'crm_sales') as Shown[]
    assert.lengthOf(ofModule?.months ?? [], 3)
    const normal = await ask('get', USAGE)
    assert.deepEqual(
      meterOf(normal.body(), 'chat.storage').months.map(({ month }) => month),
      ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10']
    )
  })

  test('levels are what there is now, and of a month the highest', async ({ client, assert }) => {
    await levelsTask({ signal: new AbortController().signal })
    const ask = asking(world, client)
    const shown = await ask('get', USAGE)
    const users = meterOf(shown.body(), 'identity.users')
    assert.isAbove(users.today ?? 0, 2)
    assert.equal(users.months.at(-1)?.amount, users.today)
    const people = meterOf(shown.body(), 'contacts.people')
    assert.equal(people.limit, 1_000_000)
    const elsewhere = await ask('get', USAGE, world.chicago)
    assert.isAtLeast(meterOf(elsewhere.body(), 'identity.users').today ?? 0, 1)
  })

  test('messages and tokens are counted where they arise; without tokens left the rules answer', async ({
    client,
    assert,
    cleanup,
  }) => {
    const model = await OpenAISimulator.start({ apiKey: null })
    env.set('OPENAI_BASE_URL', model.baseUrl)
    cleanup(async () => {
      env.set('OPENAI_BASE_URL', '')
      await model.stop()
    })
    model.script([{ content: 'Hola, tenemos dos.' }])
    const lead = new Lead(world.madrid)
    await lead.says('¿Qué servicios hay?')
    const ask = asking(world, client)
    const first = (await ask('get', USAGE)).body()
    assert.equal(meterOf(first, 'chat.messages_in').today, 1)
    assert.equal(meterOf(first, 'chat.messages_out').today, 1)
    const text = (await lead.messages()).map((one) => one.text).join('')
    assert.equal(meterOf(first, 'chat.storage').today, Buffer.byteLength(text))
    const spent = meterOf(first, 'agent.tokens').today ?? 0
    assert.isAbove(spent, 0)

    await tenantLimits.set(world.madrid.id, 'usage.agent.tokens', spent)
    await lead.says('¿Y a qué hora abren mañana?')
    const turn = (await lead.turns()).at(-1)
    assert.containSubset(turn, { brain: 'offline', fallback_reason: 'no_tokens_left' })
    assert.equal(meterOf((await ask('get', USAGE)).body(), 'agent.tokens').today, spent)
  })

  test('without messages left the agent is silent and calls a person; what comes in is stored', async ({
    client,
    assert,
  }) => {
    const lead = new Lead(world.madrid)
    assert.lengthOf(await lead.says('¿Qué servicios hay?'), 1)
    await tenantLimits.set(world.madrid.id, 'usage.chat.messages_out', 1)
    assert.lengthOf(await lead.says('¿Y a qué hora abren mañana?'), 0)
    assert.containSubset((await lead.turns()).at(-1), {
      state: 'skipped',
      outcome: 'no_messages_left',
    })
    const conversation = await lead.conversation()
    assert.equal(conversation.attention, 'no_messages_left')
    const ask = asking(world, client)
    const shown = (await ask('get', USAGE)).body()
    assert.equal(meterOf(shown, 'chat.messages_in').today, 2)
    assert.containSubset(meterOf(shown, 'chat.messages_out'), { today: 1, limit: 1 })
    const reply = await client
      .post(`/api/v1/conversations/${conversation.id}/messages`)
      .bearerToken(world.token(world.madrid, 'seller'))
      .header('idempotency-key', 'by-hand')
      .json({ text: 'Mañana abrimos a las nueve.' })
    reply.assertStatus(201)
    assert.equal(meterOf((await ask('get', USAGE)).body(), 'chat.messages_out').today, 2)
  })

  test('mails and webhooks count when they have arrived, of their tenant alone', async ({
    client,
    assert,
    cleanup,
  }) => {
    const server = await MailServer.startGlobal()
    const receiver = await Receiver.start()
    cleanup(() => Promise.all([server.stop(), receiver.stop()]).then(() => undefined))
    const { id: madrid } = world.madrid
    await sendMail(testMail(madrid))
    await sendMail(testMail(madrid, { to: { email: 'nobody@example.com' } }))
    server.faults.rcpt = (to) => (to.startsWith('nobody') ? '550 no such user' : undefined)
    await given(madrid, { url: receiver.url, events: ['contact.updated'] })
    receiver.script.push(respond(500))
    for (let n = 0; n < 3; n += 1) {
      await write(madrid, CONTACT_UPDATED, { contactId: await aContact(madrid) })
    }
    await drainJobs()
    const ask = asking(world, client)
    const shown = (await ask('get', USAGE)).body()
    assert.containSubset(meterOf(shown, 'mail.sent'), { today: 1, label: 'Mails sent' })
    assert.equal(meterOf(shown, 'webhooks.delivered').today, 2)
    const elsewhere = (await ask('get', USAGE, world.paris)).body()
    assert.equal(meterOf(elsewhere, 'mail.sent').today, 0)
    assert.equal(meterOf(elsewhere, 'webhooks.delivered').today, 0)
  })

  test('only who may read it, of a period that makes sense', async ({ client, assert }) => {
    const anonymous = await client.get(USAGE)
    anonymous.assertStatus(401)
    const seller = await asking(world, client, 'seller')('get', USAGE)
    seller.assertStatus(403)
    const other = await client
      .get(USAGE)
      .bearerToken(world.token(world.chicago, 'ceo'))
      .header('x-tenant-id', world.madrid.id)
      .header('x-admin-token', world.adminToken(world.chicago))
    other.assertStatus(404)
    const ask = asking(world, client)
    for (const query of [
      'from=2026-02-30',
      'to=soon',
      'from=2026-05-02&to=2026-05-01',
      'from=2024-01-01&to=2026-01-01',
    ]) {
      const wrong = await ask('get', `${USAGE}?${query}`)
      assert.equal(wrong.status(), 422, query)
    }
  })
})
