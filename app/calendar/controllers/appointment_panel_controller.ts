import type { HttpContext } from '@adonisjs/core/http'
import { allowedAppointment } from '#app/calendar/controllers/allowed_appointment'
import { slotCards } from '#app/module_system/queries/slot_cards'

export default class AppointmentPanelController {
  async show(ctx: HttpContext) {
    const { id: appointmentId, tenantId, contact } = await allowedAppointment(ctx)
    const context = { tenantId, appointmentId, contactId: contact.id }
    return {
      data: { cards: await slotCards('appointment_panel', context, ctx.access) },
    }
  }
}
