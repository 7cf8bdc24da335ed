import { test } from '@japa/runner'
import env from '#start/env'
import { findDriver } from '#app/channels/drivers'
import { channelLookup } from '#app/tenancy/system/channel_lookup'
import { registerProbe } from '#tests/functional/module_system/probe/probe_module'
import { ran } from '#tests/functional/module_system/probe/ran'
import { switchOff, switchOn } from '#tests/functional/module_system/probe/switch'
import { queue } from '#tests/support/conversation'
import { drainJobs } from '#tests/support/drain_jobs'
import { rowsOf, type TenantRows } from '#tests/support/rows'
import { createWorld, type World } from '#tests/support/world'

const KEY = 'probe-line-key'
const FROM = '+34611000009'

test.group('Channels of modules', (group) => {
  let world: World
  let db: TenantRows
  let tenantId: string

  const write = (id: string, genuine = true) =>
    fetch(`http://${env.get('HOST', '127.0.0.1')}:${env.get('PORT')}/webhooks/probe_line/${KEY}`, {
      method: 'POST',
      headers: genuine ? { 'x-probe': 'genuine' } : {},
      body: JSON.stringify({ id, text: `text ${id}`, from: FROM }),
    })
  const messages = () =>
    db.rows<{ text: string; direction: string; status: string; reason: string | null }>(
      `select text, direction, status, reason from messages order by position`
    )
  const jobs = () =>
    db.rows<{ name: string; state: string; parked_for: string | null }>(
      `select name, state, parked_for from jobs where name like 'chat.%' order by id`
    )
  const sent = () => ran.filter(({ part }) => part === 'send').map(({ what }) => what)

  async function talk() {
    await write('first')
    await drainJobs(0)
    const [row] = await db.rows<{ id: string }>(`select id from conversations`)
    return row!.id
  }
  const say = (conversationId: string, text: string) =>
    queue(tenantId, { conversationId, author: 'user', text })

  group.each.setup(async () => {
    registerProbe()
    world = await createWorld()
    tenantId = world.madrid.id
    db = rowsOf(tenantId)
    await switchOn(tenantId, 'probe')
    await db.change(
      `insert into channels (tenant_id, provider, name, key, created_at) values (?, 'probe_line', 'Line', ?, now())`,
      [tenantId, KEY]
    )
    channelLookup.forget()
    ran.length = 0
  })

  test('on: comes in and goes out as on a channel of the kernel', async ({ assert }) => {
    const conversationId = await talk()
    await say(conversationId, 'hello')
    await drainJobs(0)
    assert.deepEqual(await messages(), [
      { text: 'text first', direction: 'in', status: 'received', reason: null },
      { text: 'hello', direction: 'out', status: 'sent', reason: null },
    ])
    assert.deepEqual(sent(), ['hello'])
    assert.equal((await write('forged', false)).status, 401)
  })

  test('off: nothing is taken and nothing is stored', async ({ assert }) => {
    await switchOff(tenantId, 'probe')
    assert.equal((await write('first')).status, 404)
    assert.equal((await write('forged', false)).status, 404)
    assert.isEmpty(await db.rows(`select id from inbound_events`))
    await switchOn(tenantId, 'probe')
    assert.equal((await write('first')).status, 200)
  })

  test('off: what had come waits, and is read once it is on', async ({ assert }) => {
    await write('first')
    await switchOff(tenantId, 'probe')
    await drainJobs(0)
    assert.isEmpty(await messages())
    assert.deepEqual(await jobs(), [
      { name: 'chat.ingest_event', state: 'parked', parked_for: 'probe' },
    ])
    await switchOn(tenantId, 'probe')
    await drainJobs(0)
    assert.lengthOf(await messages(), 1)
    assert.deepEqual(await jobs(), [{ name: 'chat.ingest_event', state: 'done', parked_for: null }])
  })

  test('off: messages wait and say why; once it is on each goes out once, in order', async ({
    assert,
  }) => {
    const conversationId = await talk()
    await switchOff(tenantId, 'probe')
    for (const text of ['one', 'two', 'three']) await say(conversationId, text)
    await drainJobs(0)
    assert.deepEqual(sent(), [])
    const [, ...waiting] = await messages()
    assert.deepEqual(
      waiting.map(({ status, reason }) => [status, reason]),
      Array.from({ length: 3 }, () => ['queued', 'module_off'])
    )
    await switchOn(tenantId, 'probe')
    for (let round = 0; round < 3; round++) {
      await db.change(
        `update jobs set run_at = now() where state = 'queued' and name like 'chat.%'`
      )
      await drainJobs(0)
    }
    assert.deepEqual(sent(), ['one', 'two', 'three'])
    const [, ...gone] = await messages()
    assert.deepEqual(
      gone.map(({ status, reason }) => [status, reason]),
      Array.from({ length: 3 }, () => ['sent', null])
    )
  })

  test('a provider that nobody declares has no driver, and its messages fail', async ({
    assert,
  }) => {
    const conversationId = await talk()
    await say(conversationId, 'hello')
    await db.change(`update channels set provider = 'gone' where key = ?`, [KEY])
    assert.isNull(await findDriver('gone'))
    await drainJobs(0)
    const [, message] = await messages()
    assert.deepInclude(message!, { status: 'failed', reason: 'channel_not_configured' })
    await say(conversationId, 'again')
    const refused = (await messages()).at(-1)
    assert.deepInclude(refused!, { status: 'refused', reason: 'channel_disabled' })
  })
})
