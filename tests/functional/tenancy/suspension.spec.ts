import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import env from '#start/env'
import { channelLookup } from '#app/tenancy/system/channel_lookup'
import { openEventStream } from '#tests/support/event_stream'
import { eventually } from '#tests/support/eventually'
import { rowsOf } from '#tests/support/rows'
import { systemRows } from '#tests/support/system_rows'
import { deliver, inboundEvent } from '#tests/support/whatsapp'
import { createWorld, type World } from '#tests/support/world'

test.group('Suspended tenant', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
    channelLookup.forget()
    ace.ui.switchMode('raw')
    return () => ace.ui.switchMode('normal')
  })
  group.each.teardown(() => channelLookup.forget())

  async function suspend(...args: string[]) {
    const { exitCode } = await ace.exec('tenant:suspend', args)
    channelLookup.forget()
    return exitCode
  }
  const channel = () => world.madrid.channels.find(({ provider }) => provider === 'ycloud')!
  const audited = () =>
    rowsOf(world.madrid.id).rows<{ action: string }>(
      `select action from audit_entries where action like 'tenant.%' order by created_at`
    )

  test('is open to no member, provider or visitor until it is lifted', async ({
    client,
    assert,
  }) => {
    const statuses = async () => {
      const seller = await client
        .get('/api/v1/conversations')
        .bearerToken(world.token(world.madrid, 'seller'))
      const named = await client
        .get('/api/v1/conversations')
        .bearerToken(world.token(world.madrid, 'ceo'))
        .header('x-tenant-id', world.madrid.id)
      const webhook = await deliver(channel(), inboundEvent(channel(), {}))
      const chat = await client.get(`/chat/${world.madrid.slug}`)
      return [seller.status(), named.status(), webhook.status, chat.status()]
    }
    assert.deepEqual(await statuses(), [200, 200, 200, 200])
    assert.equal(await suspend(world.madrid.slug), 0)
    assert.deepEqual(await statuses(), [404, 404, 404, 404])
    assert.deepEqual(await audited(), [{ action: 'tenant.suspended' }])
    assert.equal(await suspend(world.madrid.slug, '--lift'), 0)
    assert.deepEqual(await statuses(), [200, 200, 200, 200])
    assert.deepEqual(await audited(), [
      { action: 'tenant.suspended' },
      { action: 'tenant.resumed' },
    ])
  })

  test('its members go on in their other tenants', async ({ client, assert }) => {
    const ceo = world.token(world.madrid, 'ceo')
    await suspend(world.madrid.slug)
    const answer = await client.get('/api/v1/conversations').bearerToken(ceo)
    answer.assertStatus(200)
    const me = await client.get('/api/v1/me').bearerToken(ceo)
    assert.deepEqual(
      (me.body().data.tenants as { id: string }[]).map(({ id }) => id),
      [world.paris.id]
    )
    assert.equal(me.body().data.defaultTenantId, world.paris.id)
  })

  test('its open streams end within five seconds, and no others', async ({ assert, cleanup }) => {
    const url = `http://${env.get('HOST', '127.0.0.1')}:${env.get('PORT')}/api/v1/events`
    const listen = async (token: string, tenantId: string) => {
      const headers = { 'authorization': `Bearer ${token}`, 'x-tenant-id': tenantId }
      const stream = await openEventStream(url, headers)
      cleanup(() => stream.close())
      return stream
    }
    const closed = await listen(world.token(world.madrid, 'seller'), world.madrid.id)
    const open = await listen(world.token(world.madrid, 'ceo'), world.paris.id)
    await suspend(world.madrid.slug)
    await eventually('the stream has ended', () => closed.ended, { within: 5_000 })
    assert.isFalse(open.ended)
  })

  test('one that does not exist is an error, and changes nothing', async ({ assert }) => {
    assert.equal(await suspend('nobody'), 1)
    assert.isEmpty(await systemRows(`select 1 from tenants where suspended_at is not null`))
  })
})
