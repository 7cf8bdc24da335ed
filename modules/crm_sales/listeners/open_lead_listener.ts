import type { EventHandler } from '#app/events/contracts/declaration'
import { transaction } from '#app/tenancy/database'
import { openLead } from '#modules/crm_sales/actions/open_lead'
import { salesSettings } from '#modules/crm_sales/settings'
import { sourceOf } from '#modules/crm_sales/sources'

/** The first conversation of a contact opens its lead, if the tenant wants one for each. */
const handler: EventHandler = async ({ payload }) => {
  if (!(await salesSettings()).openForEveryConversation) return
  const contactId = String(payload.contactId)
  const source = sourceOf(String(payload.channelProvider))
  await transaction((trx) => openLead(trx, { contactId, source, mover: { kind: 'system' } }))
}

export default handler
