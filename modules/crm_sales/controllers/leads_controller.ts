import type { HttpContext } from '@adonisjs/core/http'
import { pageOf, readListing } from '#app/shared/http/listing'
import { forbidden, invalid, notFound, Problem, versionConflict } from '#app/shared/http/problem'
import { changeLead } from '#modules/crm_sales/actions/change_lead'
import { createLead } from '#modules/crm_sales/actions/create_lead'
import {
  allowedLead,
  changeableLead,
  mayMakeLead,
} from '#modules/crm_sales/controllers/allowed_lead'
import { mayReadLead } from '#modules/crm_sales/policies/lead_policy'
import { findLead } from '#modules/crm_sales/queries/find_lead'
import { listLeads, type LeadFilters } from '#modules/crm_sales/queries/list_leads'
import { transformLead } from '#modules/crm_sales/transformers/lead_transformer'
import {
  changeLeadValidator,
  createLeadValidator,
  LEAD_LISTING,
} from '#modules/crm_sales/validators/lead_validators'

export default class LeadsController {
  async index(ctx: HttpContext) {
    const listing = await readListing<LeadFilters>(ctx, LEAD_LISTING)
    const rows = await listLeads(listing, ctx.access)
    const { data, meta } = pageOf(rows, listing.limit, ({ key, id }) => [key, id])
    return { data: data.map(transformLead), meta }
  }

  async show(ctx: HttpContext) {
    return { data: await allowedLead(ctx) }
  }

  async store(ctx: HttpContext) {
    const input = await ctx.request.validateUsing(createLeadValidator)
    await mayMakeLead(ctx, input.contactId)
    const result = await createLead({ ...input, userId: ctx.access.userId })
    switch (result.kind) {
      case 'created':
        return ctx.response.created({ data: await this.#lead(result.leadId) })
      case 'unknown_contact':
        throw invalid([{ field: 'contactId', rule: 'exists', message: 'No such contact' }])
      case 'exists':
        throw await this.#exists(ctx, result.leadId)
    }
  }

  async update(ctx: HttpContext) {
    const { id: leadId } = await changeableLead(ctx)
    const input = await ctx.request.validateUsing(changeLeadValidator)
    const result = await changeLead({ ...input, leadId, actor: ctx.access })
    switch (result) {
      case 'changed':
        return { data: await this.#lead(leadId) }
      case 'unknown_lead':
        throw notFound()
      case 'beyond_reach':
        throw forbidden()
      case 'unknown_owner':
        throw invalid([
          { field: 'ownerId', rule: 'exists', message: 'No such user in this tenant' },
        ])
      case 'stale':
        throw versionConflict(await this.#lead(leadId))
    }
  }

  /** Somebody else's lead is not shown for having been asked for anew. */
  async #exists({ access }: HttpContext, id: string) {
    const current = await this.#lead(id)
    if (!mayReadLead(access, current.owner?.id ?? null)) return forbidden()
    return new Problem(409, 'E_LEAD_EXISTS', { current })
  }

  async #lead(id: string) {
    const row = await findLead({ id })
    if (!row) throw notFound()
    return transformLead(row)
  }
}
