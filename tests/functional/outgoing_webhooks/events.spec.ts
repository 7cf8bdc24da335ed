import { test } from '@japa/runner'
import { cancelAppointment } from '#app/calendar/actions/cancel_appointment'
import { registry } from '#app/module_system/registry'
import { tenancy } from '#app/tenancy/scope'
import { truncateJobs } from '#tests/functional/outgoing_webhooks/support/clean'
import { given } from '#tests/functional/outgoing_webhooks/support/endpoints'
import { Receiver } from '#tests/functional/outgoing_webhooks/support/receiver'
import { addContact, inDays } from '#tests/support/calendar'
import { startConversation, switchAgent } from '#tests/support/conversation'
import { drainEvents, drainJobs } from '#tests/support/drain_jobs'
import { createWorld, type World } from '#tests/support/world'

test.group('Outgoing webhooks | events', (group) => {
  let world: World
  let receiver: Receiver

  group.each.setup(async () => {
    world = await createWorld()
    await truncateJobs()
    receiver = await Receiver.start()
    await switchAgent(world.madrid.id, false)
    await given(world.madrid.id, { url: receiver.url, events: [...registry.publicEvents.keys()] })
    return () => receiver.stop()
  })

  async function settle() {
    for (let n = 0; n < 4; n += 1) {
      await drainEvents()
      await drainJobs(1_600)
    }
  }

  const told = (type: string) => receiver.received.find(({ json }) => json.type === type)?.json

  test('a first message tells of contact, conversation, message and lead, as the API shows them', async ({
    client,
    assert,
  }) => {
    const whatsapp = world.madrid.channels.find(({ provider }) => provider === 'ycloud')!
    const id = await startConversation(world.madrid.id, whatsapp)
    await settle()
    assert.includeMembers(receiver.types, [
      'contact.created',
      'conversation.created',
      'message.created',
      'lead.created',
    ])
    const ask = async (path: string) => {
      const answer = await client
        .get(`/api/v1${path}`)
        .bearerToken(world.token(world.madrid, 'ceo'))
        .header('x-tenant-id', world.madrid.id)
      answer.assertStatus(200)
      return answer.body().data as Record<string, unknown>
    }
    const conversation = await ask(`/conversations/${id}`)
    const { unreadCount, ...shown } = conversation
    assert.isNumber(unreadCount)
    assert.deepEqual(told('conversation.created')?.data, shown)
    const contactId = (conversation.contact as { id: string }).id
    assert.deepEqual(told('contact.created')?.data, await ask(`/contacts/${contactId}`))
    const [message] = (await ask(`/conversations/${id}/messages`)) as unknown as object[]
    assert.deepEqual(told('message.created')?.data, { ...message })
    const [lead] = (await ask('/leads')) as unknown as { id: string }[]
    assert.deepEqual(told('lead.created')?.data, await ask(`/leads/${lead?.id}`))
    for (const { json } of receiver.received) {
      assert.sameMembers(Object.keys(json), [
        'id',
        'type',
        'tenantId',
        'occurredAt',
        'version',
        'data',
      ])
    }
  })

  test('an appointment is created, changed and cancelled, each told once', async ({
    client,
    assert,
  }) => {
    const { madrid } = world
    const [service] = madrid.services
    const booked = await client
      .post('/api/v1/appointments')
      .bearerToken(world.token(madrid, 'ceo'))
      .header('x-tenant-id', madrid.id)
      .json({
        serviceId: service!.id,
        startsAt: inDays(madrid, 7 - ((new Date().getDay() + 5) % 7), '10:00'),
        contactId: await addContact(madrid),
      })
    booked.assertStatus(201)
    const appointment = booked.body().data as { id: string }
    await settle()
    assert.deepEqual(told('appointment.created')?.data, appointment)
    const changed = await client
      .patch(`/api/v1/appointments/${appointment.id}`)
      .bearerToken(world.token(madrid, 'ceo'))
      .header('x-tenant-id', madrid.id)
      .json({ notes: 'By the window' })
    changed.assertStatus(200)
    await settle()
    assert.containSubset(told('appointment.updated')?.data, { notes: 'By the window' })
    await tenancy.run(madrid.id, () => cancelAppointment({ appointmentId: appointment.id }))
    await settle()
    assert.containSubset(told('appointment.cancelled')?.data, { status: 'cancelled' })
    assert.deepEqual(
      receiver.types.filter((type) => type.startsWith('appointment.')),
      ['appointment.created', 'appointment.updated', 'appointment.cancelled']
    )
  })
})
