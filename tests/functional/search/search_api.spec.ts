import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { disableModule } from '#app/module_system/actions/disable_module'
import { registry } from '#app/module_system/registry'
import { tenancy } from '#app/tenancy/scope'
import { rowsOf } from '#tests/support/rows'
import { createWorld, type World } from '#tests/support/world'
import { givenBooking, givenLead, givenPerson, givenTalk } from '#tests/functional/search/given'

interface Hit {
  id: string
  kind: string
  title: string
  path: string
}

test.group('Search', (group) => {
  let world: World
  let ana: string

  group.each.setup(async () => {
    world = await createWorld()
    ana = await givenPerson(world.madrid, 'Ana Núñez García', '+34600111222')
  })

  const ask = (
    client: ApiClient,
    query: Record<string, string | number>,
    role = 'ceo',
    tenant = world.madrid
  ) =>
    client
      .get('/api/v1/search')
      .qs(query)
      .bearerToken(world.token(tenant, role))
      .header('x-tenant-id', tenant.id)

  async function hits(client: ApiClient, q: string, role = 'ceo', limit = 20): Promise<Hit[]> {
    const response = await ask(client, { q, limit }, role)
    response.assertStatus(200)
    return response.body().data
  }
  const kinds = async (client: ApiClient, role: string) =>
    (await hits(client, 'ana', role)).map(({ kind }) => kind)

  test('people are found in every kind that knows them, with the page to go to', async ({
    client,
    assert,
  }) => {
    const talk = await givenTalk(world.madrid, ana)
    const booking = await givenBooking(world.madrid, ana, 3)
    await givenBooking(world.madrid, ana, -3)
    const lead = await givenLead(world.madrid, ana)
    const response = await ask(client, { q: 'nunez' }).header('accept-language', 'es')
    const found = response.body().data
    assert.containSubset(found, [
      {
        kind: 'chat.conversations',
        kindLabel: 'Conversaciones',
        icon: 'inbox',
        id: talk,
        title: 'Ana Núñez García',
        path: `/inbox/${talk}`,
      },
      { kind: 'calendar.appointments', kindLabel: 'Citas', id: booking, title: 'Ana Núñez García' },
      { kind: 'crm_sales.leads', id: lead, subtitle: 'Nuevo', path: `/leads/${lead}` },
    ])
    assert.lengthOf(found, 3)
    assert.match(
      found.find(({ id }: Hit) => id === booking)?.path ?? '',
      new RegExp(`^/agenda\\?date=\\d{4}-\\d\\d-\\d\\d&appointment=${booking}$`)
    )
  })

  test('any word of a name and any part of a number find it, in any case, without accents', async ({
    client,
    assert,
  }) => {
    await givenTalk(world.madrid, ana)
    for (const q of ['ANA', 'núñ', 'garcia an', '600111', '+34 600 111 222', '1222', 'Ana 600']) {
      assert.lengthOf(await hits(client, q), 1, q)
    }
    for (const q of ['unez', 'ana perez', '%%', '99 99']) {
      assert.lengthOf(await hits(client, q), 0, q)
    }
    await rowsOf(world.madrid.id).change(
      `update contacts set name = 'Bea' where tenant_id = ? and id = ?`,
      [world.madrid.id, ana]
    )
    assert.lengthOf(await hits(client, 'ana'), 0)
    assert.lengthOf(await hits(client, 'bea'), 1)
  })

  test('each kind needs its permission, and a professional finds their own appointments alone', async ({
    client,
    assert,
  }) => {
    await givenTalk(world.madrid, ana)
    await givenLead(world.madrid, ana)
    const [own] = await rowsOf(world.madrid.id).rows<{ id: string }>(
      `select id from professionals where tenant_id = ? and user_id is not null`,
      [world.madrid.id]
    )
    const mine = world.madrid.professionals.findIndex(({ id }) => id === own?.id)
    await givenBooking(world.madrid, ana, 2, 1 - mine)
    assert.deepEqual(await kinds(client, 'secretary'), [
      'calendar.appointments',
      'chat.conversations',
      'crm_sales.leads',
    ])
    assert.deepEqual(await kinds(client, 'professional'), [])
    const booked = await givenBooking(world.madrid, ana, 4, mine)
    const [found, ...more] = await hits(client, 'ana', 'professional')
    assert.include(found?.path ?? '', booked)
    assert.isEmpty(more)
  })

  test('a module that is off finds nothing, and one that fails costs its own hits', async ({
    client,
    assert,
  }) => {
    await givenTalk(world.madrid, ana)
    await givenLead(world.madrid, ana)
    const declared = registry.searches.get('crm_sales.leads')!
    const broken = async () => ({ default: () => Promise.reject(new Error('broken')) })
    registry.searches.set(declared.id, { ...declared, search: broken })
    try {
      assert.deepEqual(await kinds(client, 'seller'), ['chat.conversations'])
    } finally {
      registry.searches.set(declared.id, declared)
    }
    assert.include(await kinds(client, 'seller'), 'crm_sales.leads')
    await tenancy.run(world.madrid.id, () =>
      disableModule({ moduleId: 'crm_sales', actorId: null })
    )
    assert.deepEqual(await kinds(client, 'seller'), ['chat.conversations'])
  })

  test('another tenant’s people are not found', async ({ client, assert }) => {
    const stranger = await givenPerson(world.chicago, 'Ana Stone', '+13125550100')
    await givenTalk(world.chicago, stranger)
    assert.isEmpty(await hits(client, 'ana'))
    const there = await ask(client, { q: 'ana' }, 'seller', world.chicago)
    assert.lengthOf(there.body().data, 1)
    const foreign = await client
      .get('/api/v1/search')
      .qs({ q: 'ana' })
      .bearerToken(world.token(world.madrid, 'seller'))
      .header('x-tenant-id', world.chicago.id)
    foreign.assertStatus(404)
    const words = await rowsOf(world.madrid.id).rows(
      `select 1 from contact_words where tenant_id = any(string_to_array(?, ',')::uuid[])`,
      [world.chicago.id]
    )
    assert.isEmpty(words)
  })

  test('every kind has its turn before any has a second, and the limit counts all', async ({
    client,
    assert,
  }) => {
    for (let person = 0; person < 4; person++) {
      const id = await givenPerson(world.madrid, `Zoe ${person}`, `+3461000000${person}`)
      await givenTalk(world.madrid, id)
      if (person < 1) await givenLead(world.madrid, id)
    }
    const found = await hits(client, 'zoe', 'seller', 3)
    assert.deepEqual(
      found.map(({ kind }) => kind),
      ['chat.conversations', 'chat.conversations', 'crm_sales.leads']
    )
  })

  test('nobody, too little, too much: refused', async ({ client }) => {
    ;(await client.get('/api/v1/search').qs({ q: 'ana' })).assertStatus(401)
    for (const query of [{}, { q: 'a' }, { q: ' a ' }, { q: 'a'.repeat(101) }] as Record<
      string,
      string
    >[]) {
      ;(await ask(client, query)).assertStatus(422)
    }
    for (const limit of [0, 51, 1.5]) (await ask(client, { q: 'ana', limit })).assertStatus(422)
    ;(await ask(client, { q: '\u0000\ud83d %' })).assertStatus(200)
  })
})
