import type { Ask, Recipe } from '#tests/support/openapi/recipes'
import { PASSWORD, registered, registration, waiting } from '#tests/support/openapi/registered'
import { rowsOf } from '#tests/support/rows'
import { userIdOf } from '#tests/support/staff'

const USERS = '/api/v1/admin/users'
const INVITATIONS = '/api/v1/admin/invitations'
const TENANTS = '/api/v1/admin/tenants'

const place = { timeZone: 'Europe/Lisbon', currency: 'EUR', language: 'en' }

async function versionOf(ask: Ask, path: string): Promise<number> {
  const { data } = await ask({ method: 'GET', path })
  return (data as { version: number }).version
}

async function invited(ask: Ask, email: string): Promise<string> {
  const body = { email, role: 'seller' }
  const { data } = await ask({ method: 'POST', path: INVITATIONS, body })
  return (data as { id: string }).id
}

/** How operations about people and locations are made to succeed. */
export const PEOPLE_RECIPES: Record<string, Recipe> = {
  'PATCH /api/v1/admin/organization': async (_, ask) => {
    const path = '/api/v1/admin/organization'
    return { path, body: { name: 'Aurora', version: await versionOf(ask, path) } }
  },
  'POST /api/v1/admin/tenants': () => ({ path: TENANTS, body: { name: 'Lisboa', ...place } }),
  'PATCH /api/v1/admin/tenants/:id': async ({ tenant }, ask) => {
    const path = `${TENANTS}/${tenant.id}`
    return { path, body: { name: 'Madrid', version: await versionOf(ask, path) } }
  },
  'POST /api/v1/admin/tenants/:id/suspend': ({ world }) => ({
    path: `${TENANTS}/${world.paris.id}/suspend`,
  }),
  'POST /api/v1/admin/tenants/:id/resume': ({ world }) => ({
    path: `${TENANTS}/${world.paris.id}/resume`,
  }),

  'POST /api/v1/auth/register': async ({ world }) => ({
    path: '/api/v1/auth/register',
    body: await registration(world, 'first@example.org'),
    token: null,
  }),
  'POST /api/v1/auth/register/confirm': async ({ world }, ask) => ({
    path: '/api/v1/auth/register/confirm',
    body: { token: await registered(world, ask, 'second@example.org'), password: PASSWORD },
    token: null,
  }),
  'POST /api/v1/admin/approvals/:id/approve': async ({ world }, ask) => ({
    path: `/api/v1/admin/approvals/${await waiting(world, ask, 'third@example.org')}/approve`,
    body: { role: 'seller' },
  }),
  'POST /api/v1/admin/approvals/:id/reject': async ({ world }, ask) => ({
    path: `/api/v1/admin/approvals/${await waiting(world, ask, 'fourth@example.org')}/reject`,
    body: { reason: 'Nobody of ours' },
  }),

  'PATCH /api/v1/admin/users/:id': async ({ world, tenant }, ask) => {
    const path = `${USERS}/${await userIdOf(world, tenant, 'seller')}`
    return { path, body: { name: 'Sergio', version: await versionOf(ask, path) } }
  },
  'GET /api/v1/admin/users/:id/tenants': async ({ world, tenant }) => ({
    path: `${USERS}/${await userIdOf(world, tenant, 'seller')}/tenants`,
  }),
  'PUT /api/v1/admin/users/:id/tenants': async ({ world, tenant }) => ({
    path: `${USERS}/${await userIdOf(world, tenant, 'seller')}/tenants`,
    body: { tenants: [{ tenantId: tenant.id, role: 'seller' }] },
  }),
  'POST /api/v1/admin/invitations': () => ({
    path: INVITATIONS,
    body: { email: 'new@example.org', role: 'seller' },
  }),
  'POST /api/v1/admin/invitations/:id/resend': async ({ tenant }, ask) => {
    const id = await invited(ask, 'again@example.org')
    await rowsOf(tenant.id).change(
      `update invitations set sent_at = sent_at - interval '1 day' where id = ?`,
      [id]
    )
    return { path: `${INVITATIONS}/${id}/resend` }
  },
  'DELETE /api/v1/admin/invitations/:id': async (_, ask) => ({
    path: `${INVITATIONS}/${await invited(ask, 'gone@example.org')}`,
  }),
  'PATCH /api/v1/admin/teams/:id': async (_, ask) => {
    const body = { name: 'Changed' }
    const { data } = await ask({ method: 'POST', path: '/api/v1/admin/teams', body })
    const { id, version } = data as { id: string; version: number }
    return { path: `/api/v1/admin/teams/${id}`, body: { name: 'Changed once more', version } }
  },
}
