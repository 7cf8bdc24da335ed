import { test } from '@japa/runner'
import { bookAppointment, type Booking } from '#app/calendar/actions/book_appointment'
import { cancelAppointment } from '#app/calendar/actions/cancel_appointment'
import { confirmHold } from '#app/calendar/actions/confirm_hold'
import { placeHold } from '#app/calendar/actions/place_hold'
import { rescheduleAppointment } from '#app/calendar/actions/reschedule_appointment'
import { findAvailability } from '#app/calendar/queries/find_availability'
import { transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { addContact, inDays } from '#tests/support/calendar'
import { rowsOf, type TenantRows } from '#tests/support/rows'
import { createWorld, type World } from '#tests/support/world'

test.group('Booking', (group) => {
  let tenant: World['madrid']
  let contactId: string
  let db: TenantRows

  const wish = (clock: string, professional?: number) => ({
    serviceId: tenant.services[1]!.id,
    professionalId: professional === undefined ? undefined : tenant.professionals[professional]!.id,
    startsAt: inDays(tenant, 3, clock),
    contactId,
    source: 'user' as const,
  })
  const run = <T>(work: () => Promise<T>) => tenancy.run(tenant.id, work) as Promise<T>
  const book = (clock: string, professional?: number) =>
    run(() => bookAppointment(wish(clock, professional)))
  const booked = (booking: Booking) => {
    if (booking.kind !== 'booked') throw new Error(`not booked: ${booking.kind}`)
    return booking.appointment
  }
  const claims = () =>
    db.rows<{ kind: string; starts_at: Date }>(`select kind, starts_at from calendar_claims`)

  group.each.setup(async () => {
    const world = await createWorld()
    tenant = world.madrid
    contactId = await addContact(tenant)
    db = rowsOf(tenant.id)
  })

  test('32 at once for one slot: one gets it, the others alternatives', async ({ assert }) => {
    const tries = await Promise.all(Array.from({ length: 32 }, () => book('10:00', 0)))
    assert.lengthOf(
      tries.filter(({ kind }) => kind === 'booked'),
      1
    )
    const offers = tries.flatMap((one) =>
      one.kind === 'slot_taken' ? [one.alternatives.length] : []
    )
    assert.deepEqual(offers, Array(31).fill(5))
    assert.lengthOf(await claims(), 1)
    assert.lengthOf(await db.rows(`select 1 from appointments`), 1)
    const events = await db.rows<{ name: string }>(
      `select name from outbox where name like 'calendar.%'`
    )
    assert.deepEqual(events, [{ name: 'calendar.appointment_created' }])
  })

  test('two professionals take two at the same time, a third is refused', async ({ assert }) => {
    const tries = await Promise.all([book('10:00'), book('10:00'), book('10:00')])
    const taken = tries.filter(({ kind }) => kind === 'booked').map(booked)
    assert.lengthOf(taken, 2)
    assert.notEqual(taken[0]!.professional.id, taken[1]!.professional.id)
    assert.lengthOf(
      tries.filter(({ kind }) => kind === 'slot_taken'),
      1
    )
  })

  test('without a professional the one with less to do that day is chosen', async ({ assert }) => {
    await book('09:00', 0)
    const second = booked(await book('15:00'))
    assert.equal(second.professional.id, tenant.professionals[1]!.id)
  })

  test('past, closed and outside of the hours are told apart', async ({ assert }) => {
    assert.equal((await book('08:30', 0)).kind, 'outside_hours')
    assert.equal((await book('19:30', 0)).kind, 'outside_hours')
    const past = { ...wish('10:00'), startsAt: inDays(tenant, -1, '10:00') }
    assert.equal((await run(() => bookAppointment(past))).kind, 'past')
    await db.change(
      `insert into calendar_exceptions (tenant_id, day, kind) values (?, ?, 'closed')`,
      [tenant.id, wish('10:00').startsAt.slice(0, 10)]
    )
    const closed = await book('10:00')
    assert.equal(closed.kind, 'closed')
    assert.isNotEmpty(closed.kind === 'closed' && closed.alternatives)
  })

  test('a refusal leaves the caller’s transaction usable', async ({ assert }) => {
    await book('10:00', 0)
    const kinds = await run(() =>
      transaction(async (trx) => {
        const first = await bookAppointment(wish('10:30', 0), trx)
        const second = await bookAppointment(wish('12:00', 0), trx)
        return [first.kind, second.kind]
      })
    )
    assert.deepEqual(kinds, ['slot_taken', 'booked'])
    assert.lengthOf(await claims(), 2)
  })

  test('a hold keeps the slot, is confirmed once, and lapses', async ({ assert }) => {
    const hold = await run(() => placeHold(wish('10:00', 0)))
    if (hold.kind !== 'held') throw new Error(hold.kind)
    assert.equal((await book('10:00', 0)).kind, 'slot_taken')
    const [from, to] = [inDays(tenant, 3, '09:00'), inDays(tenant, 3, '10:01')]
    const free = await run(() => findAvailability({ ...wish('10:00', 0), from, to }))
    assert.deepEqual(free.kind === 'found' && free.slots.map(({ startsAt }) => startsAt), [from])
    const details = { ...wish('10:00'), holdId: hold.hold.id }
    const both = await Promise.all([
      run(() => confirmHold(details)),
      run(() => confirmHold(details)),
    ])
    assert.sameMembers(
      both.map(({ kind }) => kind),
      ['booked', 'hold_expired']
    )
    assert.deepEqual(
      (await claims()).map(({ kind }) => kind),
      ['appointment']
    )

    const late = await run(() => placeHold(wish('12:00', 0)))
    if (late.kind !== 'held') throw new Error(late.kind)
    await db.change(
      `update calendar_claims set expires_at = now() - interval '1 second' where kind = 'hold'`
    )
    const confirmed = await run(() => confirmHold({ ...wish('12:00'), holdId: late.hold.id }))
    assert.equal(confirmed.kind, 'hold_expired')
    assert.equal((await book('12:00', 0)).kind, 'booked')
  })

  test('an expired hold and a booking race: never two', async ({ assert }) => {
    const hold = await run(() => placeHold(wish('10:00', 0)))
    if (hold.kind !== 'held') throw new Error(hold.kind)
    await db.change(
      `update calendar_claims set expires_at = now() + interval '20 milliseconds' where kind = 'hold'`
    )
    const results = await Promise.all([
      run(() => confirmHold({ ...wish('10:00'), holdId: hold.hold.id })),
      ...Array.from({ length: 8 }, () => book('10:00', 0)),
    ])
    assert.isAtMost(results.filter(({ kind }) => kind === 'booked').length, 1)
    assert.isAtMost((await claims()).length, 1)
  })

  test('a move that meets another keeps the old slot', async ({ assert }) => {
    const first = booked(await book('10:00', 0))
    booked(await book('12:00', 0))
    const move = { appointmentId: first.id, startsAt: inDays(tenant, 3, '12:30') }
    const refused = await run(() => rescheduleAppointment(move))
    assert.equal(refused.kind, 'slot_taken')
    const starts = (await claims()).map(({ starts_at: at }) => at.toISOString())
    assert.include(starts, first.startsAt.toISOString())

    const moved = await run(() =>
      rescheduleAppointment({ ...move, startsAt: inDays(tenant, 3, '10:30'), version: 1 })
    )
    assert.equal(moved.kind, 'moved')
    const stale = await run(() => rescheduleAppointment({ ...move, version: 1 }))
    assert.equal(stale.kind, 'version_conflict')
  })

  test('moves that cross each other end without a deadlock and without overlap', async ({
    assert,
  }) => {
    const first = booked(await book('10:00', 0))
    const second = booked(await book('10:00', 1))
    const to = (appointmentId: string, professional: number) =>
      run(() =>
        rescheduleAppointment({
          appointmentId,
          startsAt: inDays(tenant, 3, '11:00'),
          professionalId: tenant.professionals[professional]!.id,
        })
      )
    const results = await Promise.all([to(first.id, 1), to(second.id, 0)])
    assert.deepEqual(
      results.map(({ kind }) => kind),
      ['moved', 'moved']
    )
  })

  test('cancelling gives the time free, once or twice', async ({ assert }) => {
    const { id } = booked(await book('10:00', 0))
    const cancel = () => run(() => cancelAppointment({ appointmentId: id, reason: 'ill' }))
    assert.equal((await cancel()).kind, 'cancelled')
    assert.equal((await cancel()).kind, 'cancelled')
    assert.isEmpty(await claims())
    assert.equal((await book('10:00', 0)).kind, 'booked')
    const events = await db.rows(`select 1 from outbox where name = 'calendar.appointment_updated'`)
    assert.lengthOf(events, 1)
  })
})
