import i18nManager from '@adonisjs/i18n/services/main'
import { contactMatch, firstOfEach, matchRows } from '#app/contacts/queries/contact_match'
import { reachCondition } from '#app/identity/contracts/permission'
import type { SearchQuery } from '#app/module_system/contracts/contributions'
import { database, select } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import type { Stage } from '#modules/crm_sales/contracts/lead'

interface Row {
  id: string
  stage: Stage
  name: string | null
  phone: string | null
}

/** Leads of the people who are called so. */
const search: SearchQuery = async ({ q, limit, reader }) => {
  const within = reachCondition(reader, 'crm_sales.leads.read', 'leads.owner_id')
  const match = contactMatch(q)
  if (!match) return []
  const rows = await select<Row>(
    database(),
    `select leads.id, leads.stage, contacts.name, contacts.phone
     from ${match.from}
     join contacts on contacts.tenant_id = matched.tenant_id and contacts.id = matched.contact_id
     join crm_sales_leads leads on leads.tenant_id = matched.tenant_id
       and leads.contact_id = matched.contact_id
     where ${match.where} and ${within.where}
     order by matched.word, matched.contact_id limit :rows`,
    { tenantId: currentTenantId(), ...match.bindings, ...within.bindings, rows: matchRows(limit) }
  )
  const i18n = i18nManager.locale(reader.locale)
  return firstOfEach(rows, limit).map(({ id, stage, name, phone }) => ({
    id,
    title: name ?? phone ?? i18n.t('crm_sales.leads.unnamed'),
    subtitle: i18n.t(`crm_sales.stages.${stage}`),
    path: `/leads/${id}` as const,
  }))
}

export default search
