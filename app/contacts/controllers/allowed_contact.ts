import type { HttpContext } from '@adonisjs/core/http'
import { findContact } from '#app/contacts/queries/find_contact'
import { isContactWithin } from '#app/contacts/queries/is_contact_within'
import { idParam } from '#app/shared/http/params'
import { forbidden, notFound } from '#app/shared/http/problem'

/** The contact of the route; unknown ones are 404, those beyond the reader's reach 403. */
export async function allowedContact(ctx: HttpContext, permission = 'contacts.read') {
  const contact = await findContact(idParam(ctx))
  if (!contact) throw notFound()
  for (const one of new Set(['contacts.read', permission])) {
    if (!(await isContactWithin(ctx.access, one, contact.id))) throw forbidden()
  }
  return contact
}
