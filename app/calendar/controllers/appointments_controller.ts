import type { HttpContext } from '@adonisjs/core/http'
import { bookAppointment } from '#app/calendar/actions/book_appointment'
import { bookForPerson } from '#app/calendar/actions/book_for_person'
import { cancelAppointment } from '#app/calendar/actions/cancel_appointment'
import { updateAppointment } from '#app/calendar/actions/update_appointment'
import { allowedAppointment } from '#app/calendar/controllers/allowed_appointment'
import { bookingProblem } from '#app/calendar/controllers/booking_problems'
import { readAppointmentPage } from '#app/calendar/controllers/appointment_page'
import { assignable, mayChange, mayTouch } from '#app/calendar/policies/appointment_policy'
import { listAppointments } from '#app/calendar/queries/list_appointments'
import { transformAppointment } from '#app/calendar/transformers/appointment_transformer'
import {
  appointmentChangesValidator,
  cancellationValidator,
  newAppointmentValidator,
} from '#app/calendar/validators/appointment_validators'
import { pageOf } from '#app/shared/http/listing'
import type { Transaction } from '#app/tenancy/database'

export default class AppointmentsController {
  async index(ctx: HttpContext) {
    const page = await readAppointmentPage(ctx)
    const rows = await listAppointments(page, ctx.access)
    const { data, meta } = pageOf(rows, page.limit, (row) => [row.sortKey, row.id])
    return { data: data.map(transformAppointment), meta }
  }

  async show(ctx: HttpContext) {
    return { data: transformAppointment(await allowedAppointment(ctx)) }
  }

  async store(ctx: HttpContext) {
    const { contactId, contact, ...input } =
      await ctx.request.validateUsing(newAppointmentValidator)
    const professionalId = await assignable(ctx.access, 'appointments.create', {
      professionalId: input.professionalId,
      contactId,
      contact,
    })
    const wish = { ...input, professionalId, source: 'user' as const }
    const booking =
      contactId || !contact
        ? await bookAppointment({ ...wish, contactId: contactId ?? '' })
        : await bookForPerson(wish, contact)
    if (booking.kind !== 'booked') throw bookingProblem(booking)
    return ctx.response.created({ data: transformAppointment(booking.appointment) })
  }

  async update(ctx: HttpContext) {
    const appointment = await allowedAppointment(ctx)
    const body: unknown = ctx.request.body()
    await mayChange(ctx.access, appointment, body)
    const { id, contact } = appointment
    const changes = await ctx.request.validateUsing(appointmentChangesValidator)
    if (changes.professionalId) {
      const { professionalId } = changes
      const wish = { professionalId, contactId: contact.id }
      await assignable(ctx.access, 'appointments.reschedule', wish)
    }
    const mayStill = (trx: Transaction) => mayChange(ctx.access, appointment, body, trx)
    const result = await updateAppointment({ ...changes, appointmentId: id, mayStill })
    if (result.kind !== 'updated') throw bookingProblem(result)
    return { data: transformAppointment(result.appointment) }
  }

  async destroy(ctx: HttpContext) {
    const appointment = await allowedAppointment(ctx, 'appointments.cancel')
    const cancellation = await ctx.request.validateUsing(cancellationValidator)
    const mayStill = (trx: Transaction) =>
      mayTouch(ctx.access, 'appointments.cancel', appointment, trx)
    const result = await cancelAppointment({
      ...cancellation,
      appointmentId: appointment.id,
      mayStill,
    })
    if (result.kind !== 'cancelled') throw bookingProblem(result)
    return ctx.response.noContent()
  }
}
