import type { PeopleFilter } from '~/api/people'

/** Names of what is cached; all begin with the tenant, so that nothing crosses over. */
export const peopleKeys = {
  all: (tenantId: string) => ['people', tenantId] as const,
  list: (tenantId: string, filter: PeopleFilter) => ['people', tenantId, 'list', filter] as const,
  waiting: (tenantId: string) => ['people', tenantId, 'waiting'] as const,
  invitations: (tenantId: string) => ['people', tenantId, 'invitations'] as const,
  tenants: (tenantId: string, id: string) => ['people', tenantId, 'tenants', id] as const,
}
