import type { ToolHandler } from '#app/agent/contracts/declaration'
import { cancelAppointment } from '#app/calendar/actions/cancel_appointment'
import { ownAppointment } from '#app/calendar/tools/own_appointments'
import { listedAppointment } from '#app/calendar/tools/wording'

interface Input {
  appointment: string
  reason?: string
}

const cancelOwn: ToolHandler<Input> = async ({ appointment, reason }, context) => {
  const own = await ownAppointment(context, appointment)
  if (!own) return { ok: false, error: 'unknown_appointment' }
  const result = await cancelAppointment({ appointmentId: own.id, reason }, context.trx)
  return result.kind === 'cancelled'
    ? { ok: true, appointment: listedAppointment(result.appointment) }
    : { ok: false, error: 'unknown_appointment' }
}

export default cancelOwn
