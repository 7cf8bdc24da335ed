import type { ApiClient } from '@japa/api-client'
import type { World } from '#tests/support/world'

type Tenant = World['madrid']

/** A personal token of the account with this role, made through the API. */
export async function personalToken(
  client: ApiClient,
  bearer: string,
  scopes: readonly string[]
): Promise<string> {
  const made = await client
    .post('/api/v1/me/tokens')
    .bearerToken(bearer)
    .json({ name: 'test', scopes })
  made.assertStatus(201)
  return made.body().data.token as string
}

export interface ServiceWish {
  role: string
  scopes: readonly string[]
  tenantIds?: readonly string[]
  name?: string
}

export const askForServiceToken = (
  client: ApiClient,
  world: World,
  { tenant, as }: { tenant: Tenant; as: string },
  wish: ServiceWish
) =>
  client
    .post('/api/v1/admin/service-tokens')
    .bearerToken(world.token(tenant, as))
    .header('x-tenant-id', tenant.id)
    .header('x-admin-token', world.adminToken(tenant))
    .json({ name: 'Robot', ...wish })
