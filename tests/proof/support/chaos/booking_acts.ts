import { randomUUID } from 'node:crypto'
import { DateTime } from 'luxon'
import { leadPhone } from '#tests/proof/support/rig'
import { persist } from '#tests/proof/support/chaos/patience'
import { apiHeaders, ask, tenantAt, type Act } from '#tests/proof/support/chaos/stage'

const HOURS = [9, 10, 11, 12, 13, 16, 17]
const DAYS = 25

/**
 * Books by the API under one idempotency key and repeats until it is booked or refused. Every other one leaves the
 * professional to the product, which would find a second one for a repetition that it does not recognise.
 */
export const book: Act = async (stage, index) => {
  const tenant = tenantAt(stage, index)
  const booking = { name: `Reserva ${index} ${randomUUID()}`, booked: false }
  stage.ledger.bookings.push(booking)
  const headers = { ...apiHeaders(stage, tenant), 'idempotency-key': randomUUID() }
  const startsAt = DateTime.now()
    .setZone(tenant.timeZone)
    .plus({ days: 2 + Math.floor(Math.random() * DAYS) })
    .startOf('day')
    .set({ hour: HOURS[Math.floor(Math.random() * HOURS.length)] })
    .toUTC()
    .toISO()
  const body = {
    serviceId: tenant.services[index % tenant.services.length].id,
    startsAt,
    contact: { name: booking.name, phone: leadPhone(63, index) },
    ...(index % 2 === 0 ? { professionalId: tenant.professionals[0].id } : {}),
  }
  await persist(
    `${booking.name} is booked or refused`,
    async () => {
      const answer = await ask(stage, 'POST', '/api/v1/appointments', headers, body)
      booking.booked = answer.status === 201
      const refused = answer.status === 422 || answer.body.code === 'E_SLOT_TAKEN'
      return booking.booked || refused || null
    },
    stage.giveUp
  )
}
