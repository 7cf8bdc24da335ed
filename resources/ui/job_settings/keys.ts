import type { JobFilter } from '~/api/jobs'

/** Names of what is cached; all begin with the tenant, so that nothing crosses over. */
export const jobKeys = {
  all: (tenantId: string) => ['jobs', tenantId] as const,
  lists: (tenantId: string) => ['jobs', tenantId, 'list'] as const,
  list: (tenantId: string, filter: JobFilter) => ['jobs', tenantId, 'list', filter] as const,
  schedules: (tenantId: string) => ['jobs', tenantId, 'schedules'] as const,
}
