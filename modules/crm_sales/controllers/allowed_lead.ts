import type { HttpContext } from '@adonisjs/core/http'
import { findContact } from '#app/contacts/queries/find_contact'
import { isContactWithin } from '#app/contacts/queries/is_contact_within'
import type { Actor } from '#app/identity/contracts/permission'
import { idParam } from '#app/shared/http/params'
import { forbidden, notFound } from '#app/shared/http/problem'
import { mayChangeLead, mayReadLead } from '#modules/crm_sales/policies/lead_policy'
import { findLead } from '#modules/crm_sales/queries/find_lead'
import { transformLead } from '#modules/crm_sales/transformers/lead_transformer'

/** The lead of the route; unknown ones are 404, those beyond somebody's reach 403. */
export async function allowedLead(
  ctx: HttpContext,
  may: (actor: Actor, ownerId: string | null) => boolean = mayReadLead
) {
  const row = await findLead({ id: idParam(ctx) })
  if (!row) throw notFound()
  if (!may(ctx.access, row.owner_id)) throw forbidden()
  return transformLead(row)
}

/** The lead of the route, to be changed in the way that the body says. */
export function changeableLead(ctx: HttpContext) {
  const assigns = 'ownerId' in (ctx.request.body() as object)
  return allowedLead(ctx, (actor, ownerId) => mayChangeLead(actor, ownerId, { assigns }))
}

/** A lead is made of a contact that one reaches; of one that is not known, in other words. */
export async function mayMakeLead({ access }: HttpContext, contactId: string) {
  if (!(await findContact(contactId))) return
  for (const permission of ['contacts.read', 'crm_sales.leads.create']) {
    if (!(await isContactWithin(access, permission, contactId))) throw forbidden()
  }
}
