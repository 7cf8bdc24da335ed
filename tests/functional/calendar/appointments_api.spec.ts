import { test } from '@japa/runner'
import type { ApiClient, ApiRequest } from '@japa/api-client'
import { addContact, dayIn, inDays } from '#tests/support/calendar'
import { rowsOf } from '#tests/support/rows'
import { createWorld, type World } from '#tests/support/world'

const PATH = '/api/v1/appointments'

test.group('Appointments API', (group) => {
  let world: World
  let tenant: World['madrid']

  const as = (client: ApiClient, role = 'seller', where = tenant) => {
    const sign = (request: ApiRequest) =>
      request.bearerToken(world.token(where, role)).header('x-tenant-id', where.id)
    return {
      get: (path: string) => sign(client.get(path)),
      post: (path: string, json: object) => sign(client.request(path, 'POST')).json(json),
      patch: (path: string, json: object) => sign(client.request(path, 'PATCH')).json(json),
      delete: (path: string) => sign(client.delete(path)),
    }
  }
  const body = (clock = '10:00', professional = 0) => ({
    serviceId: tenant.services[0]!.id,
    professionalId: tenant.professionals[professional]!.id,
    startsAt: inDays(tenant, 3, clock),
    contact: { name: 'Eva Sanz', phone: '+34 611 000 001' },
  })
  const count = async () => (await rowsOf(tenant.id).rows(`select 1 from appointments`)).length

  group.each.setup(async () => {
    world = await createWorld()
    tenant = world.madrid
  })

  test('nobody and strangers get in nowhere', async ({ client }) => {
    const anonymous = await client.get(PATH)
    anonymous.assertStatus(401)
    const stranger = await client
      .get(PATH)
      .bearerToken(world.token(world.chicago, 'ceo'))
      .header('x-tenant-id', tenant.id)
    stranger.assertStatus(404)
  })

  test('books for a person with name and number', async ({ client, assert }) => {
    const response = await as(client).post(PATH, { ...body(), notes: 'first visit' })
    response.assertStatus(201)
    const { data } = response.body()
    assert.containSubset(data, {
      tenantId: tenant.id,
      status: 'confirmed',
      startsAt: inDays(tenant, 3, '10:00'),
      endsAt: inDays(tenant, 3, '10:30'),
      timeZone: tenant.timeZone,
      service: { id: tenant.services[0]!.id, name: tenant.services[0]!.name },
      professional: { id: tenant.professionals[0]!.id, name: tenant.professionals[0]!.name },
      contact: { name: 'Eva Sanz', phone: '+34611000001' },
      conversationId: null,
      source: 'user',
      version: 1,
    })
    const one = await as(client).get(`${PATH}/${data.id}`)
    assert.deepEqual(one.body().data, data)
  })

  test('a taken slot is 409 with alternatives and leaves no contact', async ({
    client,
    assert,
  }) => {
    await as(client).post(PATH, body())
    const contact = { name: 'Other', phone: '+34611000002' }
    const taken = await as(client).post(PATH, { ...body(), contact })
    taken.assertStatus(409)
    assert.equal(taken.body().code, 'E_SLOT_TAKEN')
    assert.containSubset(taken.body().alternatives[0], { professionalId: body().professionalId })
    const strangers = await rowsOf(tenant.id).rows(
      `select 1 from contacts where phone = '+34611000002'`
    )
    assert.isEmpty(strangers)
  })

  test('fields that are wrong are named and nothing is written', async ({ client, assert }) => {
    const wrong: [object, string, string][] = [
      [{ startsAt: inDays(tenant, -2, '10:00') }, 'startsAt', 'past'],
      [{ startsAt: inDays(tenant, 3, '07:00') }, 'startsAt', 'outside_hours'],
      [{ startsAt: 'tomorrow' }, 'startsAt', 'time'],
      [{ serviceId: world.chicago.services[0]!.id }, 'serviceId', 'exists'],
      [{ professionalId: world.chicago.professionals[0]!.id }, 'professionalId', 'exists'],
      [{ contact: { phone: 'nope' } }, 'contact.phone', 'phone'],
      [{ contact: undefined }, 'contactId', 'required'],
    ]
    for (const [change, field, rule] of wrong) {
      const response = await as(client).post(PATH, { ...body(), ...change })
      response.assertStatus(422)
      assert.containSubset(response.body().errors[0], { field, rule })
    }
    const foreign = await addContact(world.paris)
    const rest = { ...body(), contact: undefined }
    const response = await as(client).post(PATH, { ...rest, contactId: foreign })
    response.assertStatus(422)
    assert.equal(await count(), 0)
  })

  test('a key makes a repeated booking the same one', async ({ client, assert }) => {
    const post = () => as(client).post(PATH, body()).header('idempotency-key', 'k1')
    const [first, again] = [await post(), await post()]
    again.assertStatus(201)
    assert.equal(again.body().data.id, first.body().data.id)
    assert.equal(again.header('idempotent-replayed'), 'true')
    assert.equal(await count(), 1)
  })

  test('moves, marks and notes in one change, and refuses stale ones', async ({
    client,
    assert,
  }) => {
    const { id } = (await as(client).post(PATH, body())).body().data
    const changed = await as(client).patch(`${PATH}/${id}`, {
      startsAt: inDays(tenant, 3, '11:00'),
      status: 'arrived',
      notes: 'late',
      version: 1,
    })
    changed.assertStatus(200)
    const { data } = changed.body()
    assert.containSubset(data, {
      status: 'arrived',
      notes: 'late',
      startsAt: inDays(tenant, 3, '11:00'),
    })
    const stale = await as(client).patch(`${PATH}/${id}`, { notes: 'x', version: 1 })
    stale.assertStatus(409)
    assert.equal(stale.body().code, 'E_VERSION_CONFLICT')
    assert.equal(stale.body().current.version, data.version)
    ;(await as(client).post(PATH, body('12:00'))).assertStatus(201)
    const clash = await as(client).patch(`${PATH}/${id}`, {
      startsAt: inDays(tenant, 3, '12:15'),
      notes: 'gone',
    })
    clash.assertStatus(409)
    const after = await as(client).get(`${PATH}/${id}`)
    assert.deepEqual(after.body().data, data)
  })

  test('deleting cancels, and what is cancelled stays so', async ({ client, assert }) => {
    const { id } = (await as(client).post(PATH, body())).body().data
    ;(await as(client).delete(`${PATH}/${id}`)).assertStatus(204)
    const one = await as(client).get(`${PATH}/${id}`)
    assert.equal(one.body().data.status, 'cancelled')
    const revived = await as(client).patch(`${PATH}/${id}`, { status: 'confirmed' })
    revived.assertStatus(409)
    assert.equal(revived.body().code, 'E_APPOINTMENT_FINISHED')
    ;(await as(client).post(PATH, body())).assertStatus(201)
  })

  test('another tenant’s appointment is unknown, whatever is done', async ({ client, assert }) => {
    const { id } = (await as(client).post(PATH, body())).body().data
    const other = as(client, 'seller', world.paris)
    for (const path of [id, 'not-an-id', '01a1fbdb-1cd8-7f59-88cb-49124e86afdd']) {
      ;(await other.get(`${PATH}/${path}`)).assertStatus(404)
      ;(await other.patch(`${PATH}/${path}`, { status: 'arrived' })).assertStatus(404)
      ;(await other.delete(`${PATH}/${path}`)).assertStatus(404)
    }
    const one = await as(client).get(`${PATH}/${id}`)
    assert.equal(one.body().data.status, 'confirmed')
  })

  test('a professional sees and changes only their own', async ({ client, assert }) => {
    const own = (await as(client).post(PATH, body('10:00', 0))).body().data
    const others = (await as(client).post(PATH, body('10:00', 1))).body().data
    const laura = as(client, 'professional')
    const list = await laura.get(PATH)
    assert.deepEqual(
      list.body().data.map((one: { id: string }) => one.id),
      [own.id]
    )
    ;(await laura.get(`${PATH}/${own.id}`)).assertStatus(200)
    ;(await laura.get(`${PATH}/${others.id}`)).assertStatus(403)
    ;(await laura.patch(`${PATH}/${others.id}`, { status: 'cancelled' })).assertStatus(403)
    ;(await laura.delete(`${PATH}/${others.id}`)).assertStatus(403)
    ;(await laura.post(PATH, body('12:00', 1))).assertStatus(403)
    const open = { ...body('12:00'), professionalId: undefined }
    const booked = await laura.post(PATH, open)
    assert.equal(booked.body().data.professional.id, tenant.professionals[0]!.id)
  })

  test('lists page by page, sorted and filtered', async ({ client, assert }) => {
    for (const clock of ['12:00', '09:00', '10:00']) await as(client).post(PATH, body(clock))
    const ids = (response: { body(): { data: { startsAt: string }[] } }) =>
      response.body().data.map((one) => one.startsAt)
    const first = await as(client).get(`${PATH}?limit=2`)
    assert.deepEqual(ids(first), [inDays(tenant, 3, '09:00'), inDays(tenant, 3, '10:00')])
    const { nextCursor } = first.body().meta
    const second = await as(client).get(`${PATH}?limit=2&cursor=${nextCursor}`)
    assert.deepEqual(ids(second), [inDays(tenant, 3, '12:00')])
    assert.isNull(second.body().meta.nextCursor)
    const down = await as(client).get(`${PATH}?sort=-createdAt`)
    assert.equal(ids(down)[0], inDays(tenant, 3, '10:00'))

    const found = async (filter: string) => ids(await as(client).get(`${PATH}?${filter}`)).length
    assert.equal(await found('filter[phone]=%2B34611000001'), 3)
    assert.equal(await found('filter[phone]=34611000009'), 0)
    assert.equal(await found('filter[status]=cancelled'), 0)
    assert.equal(await found(`filter[from]=${dayIn(tenant, 3)}&filter[to]=${dayIn(tenant, 4)}`), 3)
    assert.equal(await found(`filter[from]=${inDays(tenant, 3, '09:30')}`), 2)
    for (const wrong of [
      'filter[nonsense]=1',
      'sort=name',
      'limit=101',
      'filter[status]=x',
      'cursor=abc',
      'cursor=WyJ4IiwieSJd',
    ]) {
      ;(await as(client).get(`${PATH}?${wrong}`)).assertStatus(422)
    }
  })
})
