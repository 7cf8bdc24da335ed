import { test } from '@japa/runner'
import type { ToolContext } from '#app/agent/contracts/declaration'
import type { ListedAppointment, OfferedSlot, ToolResult } from '#app/agent/contracts/tool'
import { registry } from '#app/module_system/registry'
import { transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { bookForPerson } from '#app/calendar/actions/book_for_person'
import { bookAppointment } from '#app/calendar/actions/book_appointment'
import { dayIn, inDays } from '#tests/support/calendar'
import { startConversation } from '#tests/support/conversation'
import { rowsOf } from '#tests/support/rows'
import type { WhatsappChannel } from '#tests/support/whatsapp'
import { createWorld, type World } from '#tests/support/world'

type Speaker = Pick<ToolContext, 'contactId' | 'identityId' | 'conversationId'>

test.group('Calendar tools', (group) => {
  let tenant: World['madrid']
  let eva: Speaker
  let max: Speaker

  const speaker = async (from: string): Promise<Speaker> => {
    const channel = tenant.channels.find(({ provider }) => provider === 'ycloud') as WhatsappChannel
    const conversationId = await startConversation(tenant.id, channel, from)
    const [row] = await rowsOf(tenant.id).rows<Speaker>(
      `select contact_id as "contactId", identity_id as "identityId", id as "conversationId"
       from conversations where id = ?`,
      [conversationId]
    )
    return row!
  }
  const use = (who: Speaker, name: string, args: object = {}): Promise<ToolResult> =>
    tenancy.run(tenant.id, async () => {
      const tool = registry.tools.get(name)!
      const input = (await (await tool.input()).default.validate(args)) as Record<string, unknown>
      const { default: run } = await tool.run()
      const { id: tenantId, timeZone } = tenant
      const kernel = { tenantId, timeZone, callId: 'call', sentAt: inDays(tenant, 0, '08:00') }
      return transaction((trx) => run(input, { ...who, ...kernel, trx }))
    })
  const local = (clock: string) => `${dayIn(tenant, 3)}T${clock}`
  const book = (who: Speaker, clock: string, more: object = {}) =>
    use(who, 'book_appointment', { service: 'sesion completa', startsAt: local(clock), ...more })
  const appointmentOf = (result: ToolResult) =>
    (result as unknown as { appointment: ListedAppointment }).appointment
  const slotsOf = (result: ToolResult) => (result as unknown as { slots: OfferedSlot[] }).slots

  group.each.setup(async () => {
    tenant = (await createWorld()).madrid
    eva = await speaker('+34611000001')
    max = await speaker('+34611000002')
  })

  test('list what there is', async ({ assert }) => {
    assert.containSubset(await use(eva, 'list_services'), {
      ok: true,
      services: [{ name: 'Consulta inicial', durationMinutes: 30, price: { amountMinor: 4500 } }],
    })
    const people = await use(eva, 'list_professionals', { service: 'consulta' })
    assert.containSubset(people, {
      professionals: [{ name: 'Carlos Ruiz' }, { name: 'Laura Gómez' }],
    })
    assert.deepEqual(await use(eva, 'list_professionals', { service: 'yoga' }), {
      ok: false,
      error: 'unknown_service',
      alternatives: tenant.services.map(({ name }) => name),
    })
  })

  test('availability of a day is complete, in local time and one professional a start', async ({
    assert,
  }) => {
    const date = dayIn(tenant, 3)
    const day = await use(eva, 'check_availability', { service: 'sesión', date })
    assert.containSubset(day, { ok: true, timeZone: tenant.timeZone, date, alternatives: [] })
    assert.lengthOf(slotsOf(day), 21)
    assert.match(slotsOf(day)[0]!.startsAt, /T09:00:00\+0[12]:00$/)
    const late = await use(eva, 'check_availability', {
      date,
      partOfDay: 'evening',
      professional: 'laura',
    })
    assert.isTrue(
      slotsOf(late).every(
        (one) => one.professional === 'Laura Gómez' && one.startsAt.slice(11, 13) >= '18'
      )
    )
    const open = slotsOf(await use(eva, 'check_availability'))
    assert.isAbove(new Set(open.map((one) => one.startsAt.slice(0, 10))).size, 2)
  })

  test('closed and past days say so and offer others', async ({ assert }) => {
    const date = dayIn(tenant, 3)
    await rowsOf(tenant.id).change(
      `insert into calendar_exceptions (tenant_id, day, kind) values (?, ?, 'closed')`,
      [tenant.id, date]
    )
    const closed = await use(eva, 'check_availability', { date })
    assert.containSubset(closed, { ok: true, slots: [], reason: 'closed' })
    const past = await use(eva, 'check_availability', { date: dayIn(tenant, -1) })
    assert.containSubset(past, { ok: true, slots: [], reason: 'past' })
    for (const result of [closed, past]) {
      assert.isNotEmpty((result as unknown as { alternatives: OfferedSlot[] }).alternatives)
    }
  })

  test('book, be refused with alternatives, and repeat without a second appointment', async ({
    assert,
  }) => {
    const first = await book(eva, '10:00', {
      professional: 'Laura',
      name: 'Eva',
      email: 'eva@mail.example',
    })
    assert.containSubset(appointmentOf(first), { status: 'confirmed', professional: 'Laura Gómez' })
    const again = await book(eva, '10:00', { professional: 'Laura' })
    assert.equal(appointmentOf(again).id, appointmentOf(first).id)
    const taken = await book(max, '10:30', { professional: 'Laura' })
    assert.containSubset(taken, { ok: false, error: 'slot_taken' })
    assert.containSubset(taken, { alternatives: [{ professional: 'Laura Gómez' }] })
    assert.containSubset(await book(max, '22:00'), { ok: false, error: 'outside_hours' })
    const [row] = await rowsOf(tenant.id).rows(
      `select source, notes, identity_id, conversation_id from appointments`
    )
    assert.deepEqual(row, {
      source: 'agent',
      notes: 'E-mail: eva@mail.example',
      identity_id: eva.identityId,
      conversation_id: eva.conversationId,
    })
  })

  test('only what this identity booked is listed, moved or cancelled', async ({ assert }) => {
    const { id } = appointmentOf(await book(eva, '10:00'))
    await tenancy.run(tenant.id, () =>
      bookAppointment({
        serviceId: tenant.services[0]!.id,
        startsAt: inDays(tenant, 2, '10:00'),
        contactId: eva.contactId,
        source: 'user',
      })
    )
    const mine = await use(eva, 'list_my_appointments')
    assert.deepEqual(
      (mine as unknown as { appointments: { id: string }[] }).appointments.map((one) => one.id),
      [id]
    )
    assert.deepEqual(await use(max, 'list_my_appointments'), { ok: true, appointments: [] })
    const unknown = { ok: false, error: 'unknown_appointment' }
    for (const appointment of [id, 'next']) {
      assert.deepEqual(await use(max, 'cancel_appointment', { appointment }), unknown)
      const move = { appointment, startsAt: local('12:00') }
      assert.deepEqual(await use(max, 'reschedule_appointment', move), unknown)
    }
  })

  test('move to a time that only another professional has, then cancel', async ({ assert }) => {
    const { id } = appointmentOf(await book(eva, '10:00', { professional: 'Laura' }))
    await book(max, '12:00', { professional: 'Laura' })
    const moved = await use(eva, 'reschedule_appointment', {
      appointment: 'next',
      startsAt: local('12:00'),
    })
    assert.containSubset(appointmentOf(moved), { id, professional: 'Carlos Ruiz' })
    await book(max, '16:00', { professional: 'Laura' })
    await book(max, '16:30', { professional: 'Carlos' })
    const refused = await use(eva, 'reschedule_appointment', {
      appointment: id,
      startsAt: local('16:00'),
    })
    assert.containSubset(refused, { ok: false, error: 'slot_taken' })
    const cancelled = await use(eva, 'cancel_appointment', { appointment: id })
    assert.containSubset(appointmentOf(cancelled), { id, status: 'cancelled' })
    assert.deepEqual(await use(eva, 'list_my_appointments'), { ok: true, appointments: [] })
  })

  test('the name said wins over a profile, another person stands in the notes', async ({
    assert,
  }) => {
    const db = rowsOf(tenant.id)
    const stored = () =>
      db.rows<{ name: string; notes: string | null }>(
        `select c.name, a.notes from appointments a join contacts c on c.id = a.contact_id
         where c.id = ? order by a.id`,
        [eva.contactId]
      )
    await book(eva, '10:00', { name: 'Eva' })
    await book(eva, '10:00', { name: 'Eva García' })
    await book(eva, '12:00', { name: 'Eva García' })
    assert.deepEqual(await stored(), [
      { name: 'Eva García', notes: null },
      { name: 'Eva García', notes: null },
    ])
    for (let again = 0; again < 2; again++) await book(eva, '12:00', { name: 'Mateo' })
    assert.deepEqual((await stored()).slice(2), [{ name: 'Eva García', notes: 'For: Mateo' }])
  })

  test('what the staff booked for a number belongs to whoever writes from it', async ({
    assert,
  }) => {
    const consultation = tenant.services[0]!
    await tenancy.run(tenant.id, () =>
      bookForPerson(
        { serviceId: consultation.id, startsAt: local('17:00'), source: 'user' },
        { name: 'Eva', phone: '+34611000001' }
      )
    )
    assert.containSubset(await use(eva, 'list_my_appointments'), {
      appointments: [{ service: consultation.name }],
    })
    assert.deepEqual(await use(max, 'list_my_appointments'), { ok: true, appointments: [] })
  })
})
