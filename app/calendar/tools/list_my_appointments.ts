import type { ToolHandler } from '#app/agent/contracts/declaration'
import { comingAppointments } from '#app/calendar/tools/own_appointments'
import { listedAppointment } from '#app/calendar/tools/wording'

const listMyAppointments: ToolHandler = async (_input, context) => ({
  ok: true,
  appointments: (await comingAppointments(context)).map(listedAppointment),
})

export default listMyAppointments
