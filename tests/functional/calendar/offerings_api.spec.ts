import { test } from '@japa/runner'
import { dayIn, inDays } from '#tests/support/calendar'
import { createWorld, type World } from '#tests/support/world'

test.group('Services, professionals and availability', (group) => {
  let world: World
  let tenant: World['madrid']

  group.each.setup(async () => {
    world = await createWorld()
    tenant = world.madrid
  })

  test('are listed for those who may read, each with the other side', async ({
    client,
    assert,
  }) => {
    const token = world.token(tenant, 'professional')
    const services = await client.get('/api/v1/services?sort=-name').bearerToken(token)
    services.assertStatus(200)
    const ids = tenant.professionals.map(({ id }) => id)
    assert.containSubset(services.body().data[0], {
      tenantId: tenant.id,
      name: tenant.services[1]!.name,
      durationMinutes: 60,
      price: { amountMinor: 8000, currency: 'EUR' },
    })
    assert.sameMembers(services.body().data[0].professionalIds, ids)
    const professionals = await client.get('/api/v1/professionals?limit=1').bearerToken(token)
    const { data, meta } = professionals.body()
    assert.lengthOf(data[0].workingHours, 7)
    const rest = await client
      .get(`/api/v1/professionals?limit=1&cursor=${meta.nextCursor}`)
      .bearerToken(token)
    assert.sameMembers([data[0].id, rest.body().data[0].id], ids)
    assert.isNull(rest.body().meta.nextCursor)
    ;(await client.get('/api/v1/services')).assertStatus(401)
  })

  test('availability answers for dates and times, and names what is wrong', async ({
    client,
    assert,
  }) => {
    const ask = (query: Record<string, string>) =>
      client.get('/api/v1/availability').qs(query).bearerToken(world.token(tenant, 'seller'))
    const serviceId = tenant.services[1]!.id
    const [from, to] = [dayIn(tenant, 3), dayIn(tenant, 4)]
    const day = await ask({ serviceId, from, to })
    day.assertStatus(200)
    assert.lengthOf(day.body().data, 2 * 21)
    assert.deepEqual(Object.keys(day.body().data[0]), ['startsAt', 'endsAt', 'professionalId'])
    assert.equal(day.body().data[0].startsAt, inDays(tenant, 3, '09:00'))
    const professionalId = tenant.professionals[1]!.id
    const noon = await ask({ serviceId, from: inDays(tenant, 3, '12:00'), to, professionalId })
    assert.equal(noon.body().data[0].startsAt, inDays(tenant, 3, '12:00'))
    assert.lengthOf(noon.body().data, 15)
    assert.isEmpty((await ask({ serviceId, from, to: from })).body().data)

    const wrong: [Record<string, string>, string][] = [
      [{ serviceId: world.chicago.services[0]!.id, from, to }, 'serviceId'],
      [{ serviceId: 'x', from, to }, 'serviceId'],
      [{ serviceId, from: to, to: from }, 'to'],
      [{ serviceId, from, to: dayIn(tenant, 100) }, 'to'],
      [{ serviceId, from, to: '2026-13-01' }, 'to'],
    ]
    for (const [query, field] of wrong) {
      const response = await ask(query)
      response.assertStatus(422)
      assert.equal(response.body().errors[0].field, field)
    }
  })

  test('who manages the calendar adds and changes them', async ({ client, assert }) => {
    const token = world.token(tenant, 'ceo')
    const post = (path: string, body: object) =>
      client.request(path, 'POST').json(body).bearerToken(token).header('x-tenant-id', tenant.id)
    const patch = (path: string, body: object) =>
      client.request(path, 'PATCH').json(body).bearerToken(token).header('x-tenant-id', tenant.id)

    const hours = [{ weekday: 1, startsMinute: 600, endsMinute: 660 }]
    const added = await post('/api/v1/professionals', {
      name: 'Inés',
      serviceIds: [tenant.services[0]!.id],
      workingHours: hours,
    })
    added.assertStatus(201)
    const ines = added.body().data
    assert.containSubset(ines, {
      workingHours: hours,
      serviceIds: [tenant.services[0]!.id],
      version: 1,
    })
    const service = await post('/api/v1/services', {
      name: 'Revisión',
      durationMinutes: 15,
      professionalIds: [ines.id],
    })
    service.assertStatus(201)
    const path = `/api/v1/services/${service.body().data.id}`
    const changed = await patch(path, { bufferAfterMinutes: 10, version: 1 })
    assert.containSubset(changed.body().data, {
      name: 'Revisión',
      bufferAfterMinutes: 10,
      version: 2,
    })
    ;(await patch(path, { name: 'x', version: 1 })).assertStatus(409)
    ;(await patch(path, { professionalIds: [world.chicago.professionals[0]!.id] })).assertStatus(
      422
    )
    ;(await patch(`/api/v1/services/${world.chicago.services[0]!.id}`, { name: 'x' })).assertStatus(
      404
    )
    const overlap = [hours[0], { weekday: 1, startsMinute: 630, endsMinute: 700 }]
    ;(await patch(`/api/v1/professionals/${ines.id}`, { workingHours: overlap })).assertStatus(422)
    const kept = await client
      .get(`/api/v1/professionals/${ines.id}`)
      .bearerToken(token)
      .header('x-tenant-id', tenant.id)
    assert.deepEqual(kept.body().data.workingHours, hours)

    const seller = await client
      .request('/api/v1/services', 'POST')
      .json({ name: 'No', durationMinutes: 30 })
      .bearerToken(world.token(tenant, 'seller'))
    seller.assertStatus(403)
  })
})
