import type { HttpContext } from '@adonisjs/core/http'
import { allowedLead } from '#modules/crm_sales/controllers/allowed_lead'

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
    const { id: leadId } = await allowedLead(ctx)
    return ctx.inertia.render('crm_sales/leads/show', { leadId })
  }
}
