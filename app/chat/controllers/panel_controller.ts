import type { HttpContext } from '@adonisjs/core/http'
import { allowedConversation } from '#app/chat/controllers/allowed_conversation'
import { contactAppointments } from '#app/chat/queries/contact_appointments'
import { transformPanel } from '#app/chat/transformers/panel_transformer'
import { findContact } from '#app/contacts/queries/find_contact'
import { isContactWithin } from '#app/contacts/queries/is_contact_within'
import { slotCards } from '#app/module_system/queries/slot_cards'
import { notFound } from '#app/shared/http/problem'

export default class PanelController {
  async show(ctx: HttpContext) {
    const { id: conversationId, tenantId, contactId } = await allowedConversation(ctx)
    const [contact, isWithin, appointments, cards] = await Promise.all([
      findContact(contactId),
      isContactWithin(ctx.access, 'contacts.read', contactId),
      contactAppointments(contactId, ctx.access),
      slotCards('contact_panel', { tenantId, contactId, conversationId }, ctx.access),
    ])
    if (!contact) throw notFound()
    // Name and number stand in the conversation itself; more of a contact is for who may read contacts.
    const shown = isWithin ? contact : { ...contact, email: null }
    return { data: transformPanel({ contact: shown, ...appointments, cards }) }
  }
}
