import env from '#start/env'
import type { ApiClient } from '@japa/api-client'
import { signProbe } from '#tests/functional/module_system/probe/probe_webhook'
import type { World } from '#tests/support/world'

const origin = () => `http://${env.get('HOST', '127.0.0.1')}:${env.get('PORT')}`

export interface RingAddress {
  url: string
  secret: string
}

/** The address of the probe's webhook in a tenant and a new secret, as an administrator gets both. */
export async function ringAddress(
  client: ApiClient,
  world: World,
  tenant: World['madrid']
): Promise<RingAddress> {
  const answer = await client
    .post('/api/v1/admin/modules/probe/webhooks/rings/rotate')
    .bearerToken(world.token(tenant, 'ceo'))
    .header('x-tenant-id', tenant.id)
    .header('x-admin-token', world.adminToken(tenant))
  const { url, secret } = answer.body().data as RingAddress
  return { url: `${origin()}${new URL(url).pathname}`, secret }
}

/** Rings at an address; `signature` spoils what would be right. */
export function ring({ url, secret }: RingAddress, body: string | Buffer, signature?: string) {
  const signed = signature ?? signProbe(body.toString(), secret)
  return fetch(url, {
    method: 'POST',
    headers: { 'x-probe-signature': signed },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  })
}

export const ringOf = (id: string, type = 'rang') => JSON.stringify({ id, type })
