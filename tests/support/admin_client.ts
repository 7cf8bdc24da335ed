import type { ApiClient, ApiRequest } from '@japa/api-client'
import type { World } from '#tests/support/world'

type Tenant = World['madrid']
type Method = 'get' | 'post' | 'patch' | 'put' | 'delete'

/** Requests to `/api/v1/admin` as somebody in a tenant, with the organization's admin token. */
export const adminOf =
  (client: ApiClient, world: World) =>
  (tenant: Tenant, token: string) =>
  (method: Method, path: string, body?: object): ApiRequest => {
    const request = client[method](`/api/v1/admin${path}`)
      .bearerToken(token)
      .header('x-tenant-id', tenant.id)
      .header('x-admin-token', world.adminToken(tenant))
    return body ? request.json(body) : request
  }
