import type { HttpContext } from '@adonisjs/core/http'
import { idParam } from '#app/shared/http/params'
import { notFound } from '#app/shared/http/problem'
import { findLead } from '#modules/crm_sales/queries/find_lead'

declare module '@adonisjs/inertia/types' {
  interface InertiaPages {
    'crm_sales/leads/index': Record<string, never>
    'crm_sales/leads/show': { leadId: string }
  }
}

export default class LeadsPageController {
  index({ inertia }: HttpContext) {
    return inertia.render('crm_sales/leads/index', {})
  }

  async show(ctx: HttpContext) {
    const lead = await findLead({ id: idParam(ctx) })
    if (!lead) throw notFound()
    return ctx.inertia.render('crm_sales/leads/show', { leadId: lead.id })
  }
}
