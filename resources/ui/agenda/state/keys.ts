import type { Range } from '~/api/appointments'

/** Names of what is cached; all begin with the tenant, so that nothing crosses over. */
export const agendaKeys = {
  all: (tenantId: string) => ['appointments', tenantId] as const,
  range: (tenantId: string, range: Range) => ['appointments', tenantId, range] as const,
  panel: (tenantId: string, id: string) => ['appointment_panel', tenantId, id] as const,
  services: (tenantId: string) => ['services', tenantId] as const,
  professionals: (tenantId: string) => ['professionals', tenantId] as const,
  slots: (tenantId: string) => ['availability', tenantId] as const,
}
