import type { ListFilter } from '~/api/conversations'

/** Names of what is cached; all begin with the tenant, so that nothing crosses over. */
export const keys = {
  lists: (tenantId: string) => ['conversations', tenantId] as const,
  list: (tenantId: string, filter: ListFilter) => ['conversations', tenantId, filter] as const,
  conversation: (tenantId: string, id: string) => ['conversation', tenantId, id] as const,
  messages: (tenantId: string, id: string) => ['messages', tenantId, id] as const,
  panels: (tenantId: string) => ['panel', tenantId] as const,
  panel: (tenantId: string, id: string) => ['panel', tenantId, id] as const,
}
