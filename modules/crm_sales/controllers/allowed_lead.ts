import type { HttpContext } from '@adonisjs/core/http'
import { findContact } from '#app/contacts/queries/find_contact'
import { isContactWithin } from '#app/contacts/queries/is_contact_within'
import { can, reaches } from '#app/identity/contracts/permission'
import { idParam } from '#app/shared/http/params'
import { forbidden, notFound } from '#app/shared/http/problem'
import { findLead } from '#modules/crm_sales/queries/find_lead'
import { transformLead } from '#modules/crm_sales/transformers/lead_transformer'

const READ = 'crm_sales.leads.read'

/** The lead of the route; unknown ones are 404, those beyond somebody's reach 403. A lead of nobody is everybody's. */
export async function allowedLead(ctx: HttpContext, permission = READ) {
  const row = await findLead({ id: idParam(ctx) })
  if (!row) throw notFound()
  const allowed = [READ, permission].every((one) => reaches(ctx.access, one, row.owner_id))
  if (!allowed) throw forbidden()
  return transformLead(row)
}

/** To whom a lead belongs is a permission of its own. */
export function mayAssign({ request, access }: HttpContext) {
  const assigns = 'ownerId' in (request.body() as object)
  if (assigns && !can(access, 'crm_sales.leads.assign')) throw forbidden()
}

/** A lead is made of a contact that one reaches; of one that is not known, in other words. */
export async function mayMakeLead({ access }: HttpContext, contactId: string) {
  if (!(await findContact(contactId))) return
  if (!(await isContactWithin(access, 'contacts.read', contactId))) throw forbidden()
}
