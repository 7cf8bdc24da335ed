import type { ApiClient } from '@japa/api-client'
import type { World } from '#tests/support/world'

type Tenant = World['madrid']

export const AGENT = '/api/v1/admin/settings/agent'
export const ORGANIZATION = '/api/v1/admin/organization/settings'

/** Asks as somebody of a tenant who holds the organization's admin token as well. */
export const asking =
  (world: World, client: ApiClient, role = 'ceo') =>
  (method: 'get' | 'put', url: string, tenant: Tenant = world.madrid) =>
    client[method](url)
      .bearerToken(world.token(tenant, role))
      .header('x-tenant-id', tenant.id)
      .header('x-admin-token', world.adminToken(tenant))

export interface ShownField {
  key: string
  origin: string
  locked: boolean
  editable: boolean
  lockable?: boolean
  inherited?: unknown
  set?: boolean
  readable?: boolean
}

export const fieldOf = (body: { data: { fields: ShownField[] } }, key: string) =>
  body.data.fields.find((field) => field.key === key)
