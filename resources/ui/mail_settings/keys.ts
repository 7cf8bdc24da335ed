import type { MailFilter } from '~/api/mail'

/** Names of what is cached; all begin with the tenant, so that nothing crosses over. */
export const mailKeys = {
  all: (tenantId: string) => ['mail', tenantId] as const,
  list: (tenantId: string, filter: MailFilter) => ['mail', tenantId, 'list', filter] as const,
  server: (tenantId: string) => ['mail', tenantId, 'server'] as const,
  suppressions: (tenantId: string) => ['mail', tenantId, 'suppressions'] as const,
}
