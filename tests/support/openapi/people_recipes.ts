import { randomUUID } from 'node:crypto'
import { provisioning } from '#app/tenancy/system/provisioning'
import type { Given } from '#tests/support/openapi/given'
import type { Ask, Recipe, Request } from '#tests/support/openapi/recipes'
import { mailedToken } from '#tests/support/mailed'
import { rowsOf } from '#tests/support/rows'
import { systemRows } from '#tests/support/system_rows'

const USERS = '/api/v1/admin/users'
const APPROVALS = '/api/v1/admin/approvals'
const INVITATIONS = '/api/v1/admin/invitations'
const PASSWORD = 'siete barcos en la niebla'

const address = () => `${randomUUID()}@example.test`

/** A seller of the tenant, made for one operation. */
async function member({ tenant }: Given): Promise<string> {
  const userId = await provisioning.user({
    name: 'Member',
    email: address(),
    defaultTenantId: tenant.id,
  })
  await provisioning.membership(tenant.id, userId, 'seller')
  return userId
}

/** A registration whose link is in the mail. */
async function registered({ tenant }: Given, ask: Ask) {
  await systemRows(`update organizations set public_registration = true`)
  await ask({ method: 'POST', path: '/api/v1/auth/register', body: wish(tenant.id), token: null })
  return { token: await mailedToken(tenant.id, 'registration_confirm'), password: PASSWORD }
}

const wish = (tenantId: string) => ({
  name: 'Ana García',
  email: address(),
  phone: '+34 600 123 456',
  role: 'seller',
  tenantId,
  password: PASSWORD,
})

/** The path of a registration that waits and is confirmed. */
async function waiting(given: Given, ask: Ask): Promise<string> {
  const body = await registered(given, ask)
  await ask({ method: 'POST', path: '/api/v1/auth/register/confirm', body, token: null })
  const [row] = await rowsOf(given.tenant.id).rows<{ id: string }>(
    `select id from registrations where confirmed_at is not null and state = 'waiting' order by id desc limit 1`
  )
  return `${APPROVALS}/${row?.id}`
}

async function invited({ tenant }: Given, ask: Ask): Promise<string> {
  const body = { email: address(), role: 'seller' }
  const { data } = await ask({ method: 'POST', path: INVITATIONS, body })
  const { id } = data as { id: string }
  const earlier = `update invitations set sent_at = sent_at - interval '1 hour' where id = ?`
  await rowsOf(tenant.id).change(earlier, [id])
  return `${INVITATIONS}/${id}`
}

async function versionOf(ask: Ask, path: string): Promise<number> {
  const { data } = await ask({ method: 'GET', path })
  return (data as { version: number }).version
}

const place = { timeZone: 'Europe/Madrid', currency: 'EUR', language: 'es' }

async function tenantPath(ask: Ask, name: string): Promise<string> {
  const body = { name, ...place }
  const { data } = await ask({ method: 'POST', path: '/api/v1/admin/tenants', body })
  return `/api/v1/admin/tenants/${(data as { id: string }).id}`
}

const onMember =
  (rest: string, body: object | undefined = undefined): Recipe =>
  async (given): Promise<Request> => ({ path: `${USERS}/${await member(given)}${rest}`, body })

/** How operations on people and tenants succeed; each with somebody, or somewhere, of its own. */
export const PEOPLE_RECIPES: Record<string, Recipe> = {
  'POST /api/v1/auth/register': async ({ tenant }) => {
    await systemRows(`update organizations set public_registration = true`)
    return { path: '/api/v1/auth/register', body: wish(tenant.id), token: null }
  },
  'POST /api/v1/auth/register/confirm': async (given, ask) => ({
    path: '/api/v1/auth/register/confirm',
    body: await registered(given, ask),
    token: null,
  }),
  'PATCH /api/v1/admin/users/:id': onMember('', { phone: '+34 600 000 000', version: 1 }),
  'POST /api/v1/admin/users/:id/suspend': onMember('/suspend', {}),
  'POST /api/v1/admin/users/:id/reactivate': async (given, ask) => {
    const path = `${USERS}/${await member(given)}`
    await ask({ method: 'POST', path: `${path}/suspend`, body: {} })
    return { path: `${path}/reactivate` }
  },
  'DELETE /api/v1/admin/users/:id': onMember('', {}),
  'GET /api/v1/admin/users/:id/tenants': onMember('/tenants'),
  'PUT /api/v1/admin/users/:id/tenants': async (given) => ({
    path: `${USERS}/${await member(given)}/tenants`,
    body: { tenants: [{ tenantId: given.tenant.id, role: 'secretary' }] },
  }),
  'POST /api/v1/admin/approvals/:id/approve': async (given, ask) => ({
    path: `${await waiting(given, ask)}/approve`,
    body: { role: 'seller' },
  }),
  'POST /api/v1/admin/approvals/:id/reject': async (given, ask) => ({
    path: `${await waiting(given, ask)}/reject`,
    body: { reason: 'No free place' },
  }),
  'POST /api/v1/admin/invitations': () => ({
    path: INVITATIONS,
    body: { email: address(), role: 'seller' },
  }),
  'POST /api/v1/admin/invitations/:id/resend': async (given, ask) => ({
    path: `${await invited(given, ask)}/resend`,
  }),
  'DELETE /api/v1/admin/invitations/:id': async (given, ask) => ({
    path: await invited(given, ask),
  }),
  'PATCH /api/v1/admin/organization': async (_, ask) => {
    const path = '/api/v1/admin/organization'
    return { path, body: { publicRegistration: true, version: await versionOf(ask, path) } }
  },
  'POST /api/v1/admin/tenants': () => ({
    path: '/api/v1/admin/tenants',
    body: { name: 'Aurora Sevilla', ...place },
  }),
  'PATCH /api/v1/admin/tenants/:id': async (_, ask) => ({
    path: await tenantPath(ask, 'Changed'),
    body: { name: 'Aurora Lugo', version: 1 },
  }),
  'POST /api/v1/admin/tenants/:id/suspend': async (_, ask) => ({
    path: `${await tenantPath(ask, 'Closed')}/suspend`,
  }),
  'POST /api/v1/admin/tenants/:id/resume': async (_, ask) => {
    const path = await tenantPath(ask, 'Opened')
    await ask({ method: 'POST', path: `${path}/suspend` })
    return { path: `${path}/resume` }
  },
}
