import type { HttpContext } from '@adonisjs/core/http'
import { mayTouch } from '#app/calendar/policies/appointment_policy'
import { readAppointment } from '#app/calendar/queries/read_appointment'
import { idParam } from '#app/shared/http/params'
import { notFound } from '#app/shared/http/problem'

/** The appointment of the route; unknown ones are 404, those beyond somebody's reach 403. */
export async function allowedAppointment(ctx: HttpContext, permission = 'appointments.read') {
  const appointment = await readAppointment(idParam(ctx))
  if (!appointment) throw notFound()
  await mayTouch(ctx.access, permission, appointment)
  return appointment
}
