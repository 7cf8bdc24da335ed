import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { forgetAmpleRoom } from '#app/tenancy/limits/limit_reached'
import type { LimitName } from '#app/tenancy/limits/limits'
import { openStreams } from '#app/realtime/open_streams'
import { channelLookup } from '#app/tenancy/system/channel_lookup'
import { tenantLimits } from '#app/tenancy/system/tenant_limits'
import { rowsOf } from '#tests/support/rows'
import { forgetTries } from '#tests/support/throttle'
import { tokenFor } from '#tests/support/account'
import { createWorld, type World } from '#tests/support/world'
import { identifySender } from '#app/contacts/actions/identify_sender'
import { execute, transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'

test.group('Limits', (group) => {
  let world: World
  let here: string

  group.each.setup(async () => {
    world = await createWorld()
    here = world.madrid.id
    forgetAmpleRoom()
    channelLookup.forget()
    await forgetTries()
  })

  const count = async (table: string) => {
    const [row] = await rowsOf(here).rows<{ count: number }>(
      `select count(*)::int as count from ${table}`
    )
    return row?.count ?? 0
  }
  const allow = async (name: LimitName, table: string, more: number) =>
    tenantLimits.set(here, name, (await count(table)) + more)
  const refused = (limit: LimitName, value: number) => ({
    status: 409,
    code: 'E_LIMIT_REACHED',
    limit,
    value,
  })

  test('services and professionals are refused beyond the limit, others are not concerned', async ({
    client,
    assert,
  }) => {
    const token = await tokenFor(here, 'admin')
    const bodies = {
      services: (name: string) => ({ name, durationMinutes: 30 }),
      professionals: (name: string) => ({ name }),
    }
    for (const table of ['services', 'professionals'] as const) {
      await allow(table, table, 1)
      const before = await count(table)
      const post = (name: string, by = token) =>
        client.post(`/api/v1/${table}`).bearerToken(by).json(bodies[table](name))
      const made = await post('the last one')
      made.assertStatus(201)
      const full = await post('one too many')
      full.assertStatus(409)
      assert.containSubset(full.body(), refused(table, before + 1))
      assert.equal(await count(table), before + 1)
      const invalid = await post('')
      invalid.assertStatus(422)
      const elsewhere = await post('elsewhere', await tokenFor(world.chicago.id, 'admin'))
      elsewhere.assertStatus(201)
    }
  })

  test('requests at the same time do not get past the limit together', async ({
    client,
    assert,
  }) => {
    await allow('services', 'services', 2)
    const before = await count('services')
    const token = await tokenFor(here, 'admin')
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        client
          .post('/api/v1/services')
          .bearerToken(token)
          .json({ name: `S${n}`, durationMinutes: 30 })
      )
    )
    const statuses = answers.map((answer) => answer.status()).sort()
    assert.deepEqual(statuses, [201, 201, 409, 409, 409, 409, 409, 409])
    assert.equal(await count('services'), before + 2)
  })

  test('no booking makes a contact beyond the limit, but a known one is booked', async ({
    client,
    assert,
  }) => {
    const token = world.token(world.madrid, 'seller')
    const book = async (phone: string, hour: string) => {
      const slots = await client
        .get('/api/v1/availability')
        .bearerToken(token)
        .qs({
          serviceId: world.madrid.services[0]!.id,
          from: clock.now().plus({ days: 7 }).toISODate(),
          to: clock.now().plus({ days: 14 }).toISODate(),
        })
      const slot = slots
        .body()
        .data.find((one: { startsAt: string }) => one.startsAt.includes(hour))
      return client
        .post('/api/v1/appointments')
        .bearerToken(token)
        .json({
          serviceId: world.madrid.services[0]!.id,
          startsAt: slot.startsAt,
          professionalId: slot.professionalId,
          contact: { phone, name: 'Ana' },
        })
    }
    await allow('contacts', 'contacts', 1)
    const before = await count('contacts')
    ;(await book('+34600111222', 'T10:00')).assertStatus(201)
    const full = await book('+34600111333', 'T11:00')
    full.assertStatus(409)
    assert.containSubset(full.body(), refused('contacts', before + 1))
    ;(await book('+34600111222', 'T12:00')).assertStatus(201)
    assert.equal(await count('contacts'), before + 1)
  })

  test('a lead who writes on a messenger is taken in whatever the limit', async ({ assert }) => {
    await tenantLimits.set(here, 'contacts', 0)
    const before = await count('contacts')
    await tenancy.run(here, () =>
      transaction((trx) =>
        identifySender(trx, [{ kind: 'phone', scope: '', value: '+34600111444' }], 'Eva')
      )
    )
    assert.equal(await count('contacts'), before + 1)
  })

  test('new visitors of the web chat are refused beyond the day’s limit; the old one goes on', async ({
    client,
    assert,
  }) => {
    const channel = world.madrid.channels.find((one) => one.provider === 'webchat')!
    const open = (token?: string) =>
      client.post(`/widget/${channel.key}/session`).json(token ? { token } : {})
    await tenantLimits.set(here, 'webChatSessionsPerDay', 1)
    const first = await open()
    first.assertStatus(201)
    const before = await count('contacts')
    const full = await open()
    full.assertStatus(409)
    assert.containSubset(full.body(), refused('webChatSessionsPerDay', 1))
    assert.equal(await count('contacts'), before)
    ;(await open(first.body().data.token)).assertStatus(201)
    await rowsOf(here).change(
      `update contact_identities set valid_from = valid_from - interval '25 hours'`
    )
    ;(await open()).assertStatus(201)
  })

  test('one stream too many is refused; a closed one makes room', async ({ client, assert }) => {
    await tenantLimits.set(here, 'liveStreams', 1)
    const leave = openStreams.enter(here)
    const token = world.token(world.madrid, 'seller')
    const full = await client.get('/api/v1/events').bearerToken(token)
    full.assertStatus(409)
    assert.containSubset(full.body(), refused('liveStreams', 1))
    leave()
    leave()
    assert.equal(openStreams.count(here), 0)
  })

  test('a tenant reads its limits and cannot change them', async ({ assert }) => {
    await tenantLimits.set(here, 'contacts', 5)
    await tenancy.run(here, async () => {
      await assert.rejects(
        () => transaction((trx) => execute(trx, `update tenant_limits set value = 9`)),
        /permission denied/
      )
    })
    assert.deepEqual(await rowsOf(here).rows(`select name, value from tenant_limits`), [
      { name: 'contacts', value: 5 },
    ])
    assert.isEmpty(await rowsOf(world.chicago.id).rows(`select name from tenant_limits`))
  })
})
