export type LeadFilter = { q: string; stage: string }

/** Names of what is cached; all begin with the tenant, so that nothing crosses over. */
export const leadKeys = {
  all: (tenantId: string) => ['crm_sales', tenantId] as const,
  list: (tenantId: string, filter: LeadFilter) => ['crm_sales', tenantId, 'list', filter] as const,
  one: (tenantId: string, id: string) => ['crm_sales', tenantId, 'lead', id] as const,
}
