import { DateTime } from 'luxon'
import type { ToolContext, ToolHandler } from '#app/agent/contracts/declaration'
import { bookAppointment } from '#app/calendar/actions/book_appointment'
import { chooseProfessional, chooseService } from '#app/calendar/tools/choose_offering'
import { nameContact, otherName } from '#app/calendar/tools/name_contact'
import { comingAppointments } from '#app/calendar/tools/own_appointments'
import { listedAppointment, refused } from '#app/calendar/tools/wording'

interface Input {
  service: string
  startsAt: string
  professional?: string
  name?: string
  email?: string
  notes?: string
}

const bookForContact: ToolHandler<Input> = async (input, context) => {
  const { trx, timeZone, contactId, conversationId, identityId } = context
  const service = await chooseService(trx, input.service)
  if (service.kind === 'failed') return service.result
  const professional = await chooseProfessional(trx, service.service, input.professional)
  if (professional.kind === 'failed') return professional.result

  const person = await bookedFor(context, input.name)
  const twin = await alreadyBooked(context, input.startsAt, {
    person,
    serviceId: service.service.id,
    professionalId: professional.professional?.id,
  })
  if (twin) return { ok: true, appointment: listedAppointment(twin) }
  const booking = await bookAppointment(
    {
      serviceId: service.service.id,
      professionalId: professional.professional?.id,
      startsAt: input.startsAt,
      contactId,
      conversationId,
      identityId,
      source: 'agent',
      notes: notesOf(input, person),
    },
    trx
  )
  switch (booking.kind) {
    case 'booked':
      return {
        ok: true,
        appointment: listedAppointment(await named(context, booking.appointment, input.name)),
      }
    case 'unknown_service':
    case 'unknown_professional':
      return { ok: false, error: booking.kind, alternatives: [] }
    case 'unknown_contact':
    case 'hold_expired':
      return { ok: false, error: 'unavailable' }
    default:
      return refused(trx, booking, timeZone)
  }
}

/** A wish that is repeated, by a lead or by a model, is not a second appointment. */
async function alreadyBooked(
  context: ToolContext,
  startsAt: string,
  wanted: { serviceId: string; professionalId?: string; person: string | null }
) {
  const start = DateTime.fromISO(startsAt, { zone: context.timeZone }).startOf('minute').toMillis()
  const coming = await comingAppointments(context)
  return coming.find(
    (one) =>
      one.service.id === wanted.serviceId &&
      one.startsAt.getTime() === start &&
      (!wanted.professionalId || one.professional.id === wanted.professionalId) &&
      personIn(one.notes) === wanted.person
  )
}

async function named<Thing>({ trx, contactId }: ToolContext, appointment: Thing, name?: string) {
  if (name) await nameContact(trx, contactId, name)
  return appointment
}

/** Somebody else than the contact, such as a child: the contact keeps its name and the appointment tells whose it is. */
async function bookedFor({ trx, contactId }: ToolContext, name?: string) {
  return name && (await otherName(trx, contactId, name)) ? name : null
}

const personIn = (notes: string | null) => /^For: (.*)$/m.exec(notes ?? '')?.[1] ?? null

/** A typed e-mail address is only a claim: it is told to the professional and becomes nobody's identity. */
function notesOf({ notes, email }: Input, person: string | null) {
  const lines = [person && `For: ${person}`, notes, email && `E-mail: ${email}`].filter(Boolean)
  return lines.length > 0 ? lines.join('\n') : null
}

export default bookForContact
