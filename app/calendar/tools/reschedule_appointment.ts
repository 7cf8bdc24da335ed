import type { ToolHandler } from '#app/agent/contracts/declaration'
import { rescheduleAppointment } from '#app/calendar/actions/reschedule_appointment'
import { ownAppointment } from '#app/calendar/tools/own_appointments'
import { listedAppointment, refused } from '#app/calendar/tools/wording'

interface Input {
  appointment: string
  startsAt: string
}

/** Stays with the professional if that is possible, because offered times may be those of another. */
const rescheduleOwn: ToolHandler<Input> = async ({ appointment, startsAt }, context) => {
  const own = await ownAppointment(context, appointment)
  if (!own) return { ok: false, error: 'unknown_appointment' }
  const move = { appointmentId: own.id, startsAt, professionalId: 'any' }
  const result = await rescheduleAppointment(move, context.trx)
  switch (result.kind) {
    case 'moved':
      return { ok: true, appointment: listedAppointment(result.appointment) }
    case 'not_found':
    case 'finished':
    case 'version_conflict':
      return { ok: false, error: 'unknown_appointment' }
    case 'unknown_professional':
      return { ok: false, error: 'unavailable' }
    default:
      return refused(context.trx, result, context.timeZone)
  }
}

export default rescheduleOwn
