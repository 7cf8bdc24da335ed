import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { disableModule } from '#app/module_system/actions/disable_module'
import { tenancy } from '#app/tenancy/scope'
import { givenBooking, givenLead, givenPerson } from '#tests/functional/search/given'
import { rowsOf } from '#tests/support/rows'
import { createWorld, type World } from '#tests/support/world'

test.group('Cards of an appointment', (group) => {
  let world: World
  let contactId: string
  let appointmentId: string

  group.each.setup(async () => {
    world = await createWorld()
    contactId = await givenPerson(world.madrid, 'Ana Ruiz', '+34600111222')
    appointmentId = await givenBooking(world.madrid, contactId, 1)
  })

  const ask = (client: ApiClient, role = 'seller', tenant = world.madrid, id = appointmentId) =>
    client.get(`/api/v1/appointments/${id}/panel`).bearerToken(world.token(tenant, role))

  const cardsFor = async (client: ApiClient, role: string) => {
    const response = await ask(client, role)
    response.assertStatus(200)
    return response.body().data.cards
  }

  test('modules that are on put theirs there, for those who may see them', async ({
    client,
    assert,
  }) => {
    assert.deepEqual(await cardsFor(client, 'seller'), [])
    const leadId = await givenLead(world.madrid, contactId)
    assert.containSubset(await cardsFor(client, 'seller'), [
      { module: 'crm_sales', component: 'crm_sales/lead_card', data: { leadId, stage: 'new' } },
    ])
    const own = `update professionals set user_id = (
        select user_id from memberships where tenant_id = ? and role = 'professional')
      where tenant_id = ? and id = (select professional_id from appointments where tenant_id = ? and id = ?)`
    const { id } = world.madrid
    await rowsOf(id).change(own, [id, id, id, appointmentId])
    assert.deepEqual(await cardsFor(client, 'professional'), [])

    await tenancy.run(id, () => disableModule({ moduleId: 'crm_sales', actorId: null }))
    assert.deepEqual(await cardsFor(client, 'seller'), [])
  })

  test('nobody, another tenant, an unknown id, another professional: refused', async ({
    client,
  }) => {
    ;(await client.get(`/api/v1/appointments/${appointmentId}/panel`)).assertStatus(401)
    ;(await ask(client, 'seller', world.chicago)).assertStatus(404)
    ;(await ask(client, 'seller', world.madrid, contactId)).assertStatus(404)
    ;(await ask(client, 'seller', world.madrid, 'no-uuid')).assertStatus(404)
    const { id } = world.madrid
    await rowsOf(id).change(`update professionals set user_id = null where tenant_id = ?`, [id])
    ;(await ask(client, 'professional')).assertStatus(403)
  })
})
