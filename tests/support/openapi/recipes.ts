import { randomUUID } from 'node:crypto'
import { ringOf } from '#tests/functional/module_system/probe/ring'
import { signProbe } from '#tests/functional/module_system/probe/probe_webhook'
import { dataUrl, png } from '#tests/support/pictures'
import { rowsOf } from '#tests/support/rows'
import { inboundEvent, sign } from '#tests/support/whatsapp'
import { addSession, linkFor } from '#tests/support/openapi/accounts'
import type { Given } from '#tests/support/openapi/given'

export interface Request {
  path: string
  body?: unknown
  headers?: Record<string, string>
  /** The CEO's when absent; null for nobody. */
  token?: string | null
}

export type Ask = (request: Request & { method: string }) => Promise<{ data: never }>

export type Recipe = (given: Given, ask: Ask) => Request | Promise<Request>

const soon = () => new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
const free = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)

/** A new row made over the API, and its id. */
async function made(ask: Ask, path: string, body: object, token?: string) {
  const { data } = await ask({ method: 'POST', path, body, token })
  return data as { id: string; version: number; token: string; url: string; secret: string }
}

const booking = ({ tenant, rows }: Given, hour: number) => ({
  serviceId: tenant.services[0]?.id,
  startsAt: `${hour < 12 ? free : soon()}T${String(hour).padStart(2, '0')}:00`,
  contactId: String(rows.contacts?.id),
})

const visitor = async ({ webchat }: Given, ask: Ask) => {
  const path = `/widget/${webchat.key}`
  const { token } = await made(ask, `${path}/session`, {}, '')
  return { path, token }
}

const personal = { name: 'Export', scopes: ['contacts.read'] }
const service = { ...personal, role: 'seller' }
const MAIL_SERVER = '/api/v1/admin/mail-server'
const LOGO = '/api/v1/admin/branding/images/logo'
const ROLES = '/api/v1/admin/roles'
const SERVICE_TOKENS = '/api/v1/admin/service-tokens'

/** How each operation is made to succeed, where its case in the crawl does not do it. */
export const RECIPES: Record<string, Recipe> = {
  'POST /api/v1/auth/login': ({ world }) => {
    const { email, password } = world.organizations[1].accounts[0]!
    return { path: '/api/v1/auth/login', body: { email, password }, token: null }
  },
  'POST /api/v1/auth/logout': async ({ world }, ask) => {
    const { email, password } = world.organizations[1].accounts[0]!
    const { token } = await made(ask, '/api/v1/auth/login', { email, password })
    return { path: '/api/v1/auth/logout', token }
  },
  'POST /api/v1/auth/forgot': ({ world }) => {
    const { email } = world.organizations[1].accounts[0]!
    return { path: '/api/v1/auth/forgot', body: { email }, token: null }
  },
  'POST /api/v1/auth/reset': async ({ world }) => ({
    path: '/api/v1/auth/reset',
    body: { token: await linkFor(world, 'reset'), password: 'correct horse battery staple' },
    token: null,
  }),
  'POST /api/v1/auth/verify': async ({ world }) => ({
    path: '/api/v1/auth/verify',
    body: { token: await linkFor(world, 'verify') },
    token: null,
  }),
  'DELETE /api/v1/me/sessions/:id': async ({ world }) => ({
    path: `/api/v1/me/sessions/${await addSession(world)}`,
  }),
  'POST /api/v1/me/password': ({ world }) => {
    const { token, password } = world.organizations[1].accounts[2]!
    return {
      path: '/api/v1/me/password',
      token,
      body: { currentPassword: password, password: 'correct horse battery staple' },
    }
  },
  'POST /api/v1/me/email': ({ world }) => {
    const { token, password } = world.organizations[1].accounts[1]!
    const body = { currentPassword: password, email: 'other@example.com' }
    return { path: '/api/v1/me/email', token, body }
  },
  'POST /api/v1/me/tokens': () => ({ path: '/api/v1/me/tokens', body: personal }),
  'DELETE /api/v1/me/tokens/:id': async (_, ask) => {
    const token = await made(ask, '/api/v1/me/tokens', personal)
    return { path: `/api/v1/me/tokens/${token.id}` }
  },
  'POST /api/v1/admin/roles': () => ({ path: ROLES, body: { name: 'Made here' } }),
  'PATCH /api/v1/admin/roles/:id': async (_, ask) => {
    const { id, version } = await made(ask, ROLES, { name: 'Renamed' })
    return { path: `${ROLES}/${id}`, body: { name: 'Renamed twice', version } }
  },
  'DELETE /api/v1/admin/roles/:id': async (_, ask) => {
    const { id } = await made(ask, ROLES, { name: 'Deleted' })
    return { path: `${ROLES}/${id}` }
  },
  'DELETE /api/v1/admin/teams/:id': async (_, ask) => {
    const { id } = await made(ask, '/api/v1/admin/teams', { name: 'Deleted' })
    return { path: `/api/v1/admin/teams/${id}` }
  },
  'POST /api/v1/admin/service-tokens': () => ({ path: SERVICE_TOKENS, body: service }),
  'DELETE /api/v1/admin/service-tokens/:id': async (_, ask) => {
    const token = await made(ask, SERVICE_TOKENS, service)
    return { path: `${SERVICE_TOKENS}/${token.id}` }
  },
  'POST /api/v1/admin/admin-token/rotate': ({ world }) => ({
    path: '/api/v1/admin/admin-token/rotate',
    token: world.token(world.chicago, 'ceo'),
    headers: {
      'x-tenant-id': world.chicago.id,
      'x-admin-token': world.adminToken(world.chicago),
    },
  }),

  'POST /api/v1/appointments': (given) => ({
    path: '/api/v1/appointments',
    body: booking(given, 9),
  }),
  'PATCH /api/v1/appointments/:id': async (given, ask) => {
    const { id: one } = await made(ask, '/api/v1/appointments', booking(given, 10))
    return { path: `/api/v1/appointments/${one}`, body: { notes: 'Brings papers' } }
  },
  'DELETE /api/v1/appointments/:id': async (given, ask) => {
    const { id: one } = await made(ask, '/api/v1/appointments', booking(given, 11))
    return { path: `/api/v1/appointments/${one}`, body: { reason: 'Ill' } }
  },
  'GET /api/v1/availability': ({ tenant }) => ({
    path: `/api/v1/availability?serviceId=${tenant.services[0]?.id}&from=${soon()}&to=${soon()}T23:00`,
  }),
  'POST /api/v1/leads': async (given, ask) => {
    const { body } = {
      body: { ...booking(given, 15), contact: { name: 'Ana', phone: '+34655111222' } },
    }
    const booked = (await made(ask, '/api/v1/appointments', {
      ...body,
      contactId: undefined,
    })) as unknown as { contact: { id: string } }
    return { path: '/api/v1/leads', body: { contactId: booked.contact.id } }
  },
  'PATCH /api/v1/conversations/:id': ({ rows }) => ({
    path: `/api/v1/conversations/${String(rows.conversations?.id)}`,
    body: { status: 'snoozed', version: rows.conversations?.version },
  }),
  'POST /api/v1/conversations/:id/messages/:messageId/retry': ({ failedMessage }) => ({
    path: `/api/v1/conversations/${failedMessage.conversationId}/messages/${failedMessage.id}/retry`,
  }),

  'PUT /api/v1/admin/modules/:id': () => ({
    path: '/api/v1/admin/modules/crm_sales',
    body: { enabled: true },
  }),
  'PUT /api/v1/admin/modules/:id/settings': () => ({
    path: '/api/v1/admin/modules/crm_sales/settings',
    body: { values: { bookedScore: 70 }, version: 1 },
  }),
  'GET /api/v1/admin/modules/:id/webhooks': () => ({
    path: '/api/v1/admin/modules/probe/webhooks',
  }),
  'POST /api/v1/admin/modules/:id/webhooks/:name/rotate': () => ({
    path: '/api/v1/admin/modules/probe/webhooks/rings/rotate',
  }),

  'PUT /api/v1/admin/organization/settings/:group': (_, ask) =>
    unchanged(ask, '/api/v1/admin/organization/settings/agent'),

  'GET /api/v1/jobs/:id': ({ jobs }) => ({ path: `/api/v1/jobs/${jobs.queued}` }),
  'POST /api/v1/admin/jobs/:id/retry': ({ jobs }) => ({
    path: `/api/v1/admin/jobs/${jobs.dead}/retry`,
  }),
  'POST /api/v1/admin/jobs/:id/park': ({ jobs }) => ({
    path: `/api/v1/admin/jobs/${jobs.queued}/park`,
  }),
  'POST /api/v1/admin/jobs/:id/release': ({ jobs }) => ({
    path: `/api/v1/admin/jobs/${jobs.parked}/release`,
  }),
  'POST /api/v1/admin/jobs/:id/cancel': ({ jobs }) => ({
    path: `/api/v1/admin/jobs/${jobs.extra}/cancel`,
  }),
  'POST /api/v1/admin/schedules/:name/run': async (_, ask) => {
    const { data } = await ask({ method: 'GET', path: '/api/v1/admin/schedules' })
    const [first] = data as { name: string }[]
    return { path: `/api/v1/admin/schedules/${first?.name}/run` }
  },

  'POST /health/tasks/start': asOperator('/health/tasks/start'),
  'POST /health/tasks/stop': asOperator('/health/tasks/stop'),
  'GET /metrics': () => ({ path: '/metrics', token: 'a-token-of-the-monitoring' }),

  'POST /webhooks/:provider/:channelKey': ({ ycloud }) => {
    const body = inboundEvent(ycloud, {})
    const signature = sign(JSON.stringify(body), ycloud.secret ?? '')
    return {
      path: `/webhooks/ycloud/${ycloud.key}`,
      body,
      token: null,
      headers: { 'ycloud-signature': signature },
    }
  },
  'POST /webhooks/m/:moduleId/:name/:key': async (_, ask) => {
    const rotate = '/api/v1/admin/modules/probe/webhooks/rings/rotate'
    const { url, secret } = await made(ask, rotate, {})
    const text = ringOf(randomUUID())
    return {
      path: new URL(url).pathname,
      body: JSON.parse(text),
      token: null,
      headers: { 'x-probe-signature': signProbe(text, secret) },
    }
  },
  'POST /api/v1/admin/mails/:id/resend': async ({ tenant, rows }) => {
    const { change } = rowsOf(tenant.id)
    const mailId = String(rows.mails?.id)
    await change(`update mails set state = 'sent' where id = ?`, [mailId])
    return { path: `/api/v1/admin/mails/${mailId}/resend` }
  },
  'PUT /api/v1/admin/mail-server': async (_, ask) => {
    await ask({ method: 'DELETE', path: MAIL_SERVER }).catch(() => undefined)
    return {
      path: MAIL_SERVER,
      body: {
        host: '93.184.216.34',
        port: 587,
        security: 'starttls',
        username: null,
        fromName: null,
        fromEmail: 'hello@example.com',
        version: 0,
      },
    }
  },
  'PUT /api/v1/admin/branding': ({ rows }) => ({
    path: '/api/v1/admin/branding',
    body: {
      name: 'Sol',
      senderName: null,
      primaryColor: '#1d4ed8',
      accentColor: null,
      version: Number(rows.branding?.version),
    },
  }),
  'PUT /api/v1/admin/branding/images/:kind': () => ({
    path: LOGO,
    body: { image: dataUrl(png()) },
  }),
  'DELETE /api/v1/admin/branding/images/:kind': async (_, ask) => {
    await ask({ method: 'PUT', path: LOGO, body: { image: dataUrl(png()) } })
    return { path: LOGO }
  },
  'GET /widget/:channelKey/look': ({ webchat }) => ({
    path: `/widget/${webchat.key}/look`,
    token: null,
  }),
  'POST /widget/:channelKey/session': ({ webchat }) => ({
    path: `/widget/${webchat.key}/session`,
    body: { name: 'Eva' },
    token: null,
  }),
  'POST /widget/:channelKey/messages': async (given, ask) => {
    const { path, token } = await visitor(given, ask)
    return { path: `${path}/messages`, token, body: { text: 'Hello' } }
  },
  'GET /widget/:channelKey/messages': async (given, ask) => {
    const { path, token } = await visitor(given, ask)
    await made(ask, `${path}/messages`, { text: 'Hello' }, token)
    return { path: `${path}/messages`, token }
  },
  'GET /widget/:channelKey/events': async (given, ask) => {
    const { path, token } = await visitor(given, ask)
    return { path: `${path}/events?token=${token}`, token: null }
  },
}

/** A form that is sent back as it came. */
async function unchanged(ask: Ask, path: string): Promise<Request> {
  const { data } = await ask({ method: 'GET', path })
  const { version } = data as { version: number }
  return { path, body: { values: {}, version } }
}

function asOperator(path: string): Recipe {
  return ({ world, tenant }) => ({ path, token: world.token(tenant, 'super_admin') })
}
