import {
  choice,
  flag,
  id,
  integer,
  nullable,
  resource,
  text,
  time,
} from '#app/api_docs/contracts/schema'
import type { TenantOverview } from '#app/organizations/queries/overview'
import type { transformOrganization } from '#app/organizations/transformers/organization_transformer'
import type { transformTenant } from '#app/organizations/transformers/tenant_transformer'
import { LOCALES } from '#app/shared/contracts/locale'

export const organizationSchema = resource<ReturnType<typeof transformOrganization>>(
  'Organization',
  { id: id(), name: text(), publicRegistration: flag(), version: integer() }
)

export const tenantSchema = resource<ReturnType<typeof transformTenant>>('Tenant', {
  id: id(),
  slug: text(),
  name: text(),
  timeZone: text(),
  currency: text(),
  language: choice(LOCALES),
  suspendedAt: nullable(time()),
  suspendedBy: nullable(choice(['operator', 'organization'])),
  version: integer(),
  createdAt: time(),
})

export const overviewSchema = resource<TenantOverview>('TenantOverview', {
  id: id(),
  slug: text(),
  name: text(),
  timeZone: text(),
  today: text({ format: 'date' }),
  people: integer(),
  appointmentsToday: integer(),
  conversationsOpen: integer(),
  conversationsUnassigned: integer(),
  conversationsWaiting: integer(),
})
