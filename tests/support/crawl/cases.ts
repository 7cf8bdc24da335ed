import { PEOPLE_CASES } from '#tests/support/crawl/people_cases'
type Row = Record<string, unknown>

/** Planted rows by table. */
export type Rows = Record<string, Row>

export interface RouteCase {
  /** The table whose planted id, or other column after a dot, fills a parameter; text in quotes is taken as it is. */
  params?: Record<string, string>
  /** Appended to the path. */
  query?: (rows: Rows) => string
  /** Nothing that may be stored: whoever is allowed gets 422, so that each role meets the same world. */
  body?: unknown
  /** Bodies and queries with ids of another tenant, which must meet nothing; `own` are the asker's rows. */
  nested?: (foreign: Rows, own: Rows) => (Row | string)[]
  /** A body that is accepted, to which the tenant, a role and rights are added that must be ignored. */
  assigned?: (own: Rows) => Row
}

const WRONG = {
  version: 'none',
  name: 5,
  text: 5,
  status: 5,
  retention: 5,
  enabled: 5,
  startsAt: 5,
}

const conversation = { params: { id: 'conversations' } }
const mail = { params: { id: 'mails' } }
const endpoint = { params: { id: 'webhook_endpoints' } }
const delivery = { params: { id: 'webhook_endpoints', delivery: 'webhook_deliveries' } }
const job = { params: { id: 'jobs' } }
const inFuture = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)

const id = (rows: Rows, table: string) => String(rows[table]?.id)
const user = (rows: Rows) => String(rows.memberships?.user_id)

/** How each route is walked. A route that is missing here fails the walk. */
export const CASES: Record<string, RouteCase> = {
  'GET /api/v1/me': {},
  'PATCH /api/v1/me': { body: { locale: 'xx' }, assigned: () => ({ theme: 'dark' }) },
  'GET /api/v1/me/tokens': {},
  'POST /api/v1/me/tokens': { body: WRONG },
  'DELETE /api/v1/me/tokens/:id': { params: { id: 'contacts' } },
  'GET /api/v1/admin/service-tokens': {},
  'POST /api/v1/admin/service-tokens': {
    body: WRONG,
    nested: (b) => [
      {
        name: 'Robot',
        role: 'seller',
        scopes: ['contacts.read'],
        tenantIds: [b.contacts?.tenant_id],
      },
    ],
  },
  'DELETE /api/v1/admin/service-tokens/:id': { params: { id: 'contacts' } },
  'GET /api/v1/admin/admin-token': {},
  'GET /api/v1/me/security': {},
  'GET /api/v1/me/sessions': {},
  'DELETE /api/v1/me/sessions': {},
  'DELETE /api/v1/me/sessions/:id': { params: { id: 'contacts' } },
  'POST /api/v1/me/password': { body: WRONG },
  'POST /api/v1/me/email': { body: WRONG },
  'GET /api/v1/events': {},
  'GET /api/v1/sync': { query: () => '?since=0' },

  'GET /api/v1/conversations': {
    nested: (b) => [
      `?filter[channelId]=${id(b, 'channels')}`,
      `?filter[assigneeId]=${user(b)}`,
      `?filter[phone]=${String(b.contacts?.phone)}`,
      `?q=${String(b.contacts?.name)}`,
    ],
  },
  'GET /api/v1/conversations/:id': conversation,
  'PATCH /api/v1/conversations/:id': { ...conversation, body: WRONG },
  'POST /api/v1/conversations/:id/read': conversation,
  'GET /api/v1/conversations/:id/panel': conversation,
  'POST /api/v1/conversations/:id/takeover': conversation,
  'POST /api/v1/conversations/:id/release': conversation,
  'DELETE /api/v1/conversations/:id/silence': conversation,
  'GET /api/v1/conversations/:id/messages': {
    ...conversation,
    nested: (b) => [`?before=${id(b, 'messages')}`],
  },
  'POST /api/v1/conversations/:id/messages': {
    ...conversation,
    body: WRONG,
    assigned: () => ({ text: 'Good morning', clientId: 'crawl' }),
  },
  'POST /api/v1/conversations/:id/messages/:messageId/retry': {
    params: { id: 'conversations', messageId: 'messages' },
  },

  'GET /api/v1/contacts': {
    nested: (b) => [
      `?filter[phone]=${String(b.contacts?.phone)}`,
      `?q=${String(b.contacts?.name)}`,
      `?q=${String(b.contacts?.email)}`,
    ],
  },
  'GET /api/v1/contacts/:id': { params: { id: 'contacts' } },
  'PATCH /api/v1/contacts/:id': {
    params: { id: 'contacts' },
    body: WRONG,
    assigned: (a) => ({ name: 'Ana', version: a.contacts?.version }),
  },

  'GET /api/v1/appointments': {
    nested: (b) => [
      `?filter[contactId]=${id(b, 'contacts')}`,
      `?filter[professionalId]=${id(b, 'professionals')}`,
      `?filter[serviceId]=${id(b, 'services')}`,
      `?filter[phone]=${String(b.contacts?.phone)}`,
    ],
  },
  'GET /api/v1/appointments/:id': { params: { id: 'appointments' } },
  'POST /api/v1/appointments': {
    body: WRONG,
    nested: (b, a) => [
      {
        serviceId: id(b, 'services'),
        startsAt: `${inFuture()}T10:00`,
        contactId: id(a, 'contacts'),
      },
      {
        serviceId: id(a, 'services'),
        professionalId: id(b, 'professionals'),
        startsAt: `${inFuture()}T10:00`,
        contactId: id(a, 'contacts'),
      },
      {
        serviceId: id(a, 'services'),
        startsAt: `${inFuture()}T10:00`,
        contactId: id(b, 'contacts'),
      },
    ],
  },
  'PATCH /api/v1/appointments/:id': {
    params: { id: 'appointments' },
    body: WRONG,
    nested: (b) => [{ professionalId: id(b, 'professionals') }],
  },
  'DELETE /api/v1/appointments/:id': { params: { id: 'appointments' }, body: WRONG },
  'GET /api/v1/appointments/:id/panel': { params: { id: 'appointments' } },
  'GET /api/v1/search': {
    query: (rows) => `?q=${String(rows.contacts?.name)}`,
    nested: (b) => [
      `?q=${String(b.contacts?.name)}`,
      `?q=${String(b.contacts?.name).slice(0, 8)}`,
      `?q=${String(b.contacts?.phone)}`,
    ],
  },
  'GET /api/v1/availability': {
    query: (rows) => `?serviceId=${id(rows, 'services')}&from=${inFuture()}&to=${inFuture()}`,
    nested: (b, a) => [
      `?serviceId=${id(b, 'services')}&from=${inFuture()}&to=${inFuture()}`,
      `?serviceId=${id(a, 'services')}&professionalId=${id(b, 'professionals')}&from=${inFuture()}&to=${inFuture()}`,
    ],
  },
  'GET /api/v1/services': {},
  'GET /api/v1/services/:id': { params: { id: 'services' } },
  'POST /api/v1/services': {
    body: WRONG,
    nested: (b) => [
      { name: 'Cut', durationMinutes: 30, professionalIds: [id(b, 'professionals')] },
    ],
    assigned: () => ({ name: 'Cut', durationMinutes: 30 }),
  },
  'PATCH /api/v1/services/:id': {
    params: { id: 'services' },
    body: WRONG,
    nested: (b) => [{ professionalIds: [id(b, 'professionals')] }],
    assigned: (a) => ({ name: 'Cut', version: a.services?.version }),
  },
  'GET /api/v1/professionals': {},
  'GET /api/v1/professionals/:id': { params: { id: 'professionals' } },
  'POST /api/v1/professionals': {
    body: WRONG,
    nested: (b) => [
      { name: 'Eva', serviceIds: [id(b, 'services')] },
      { name: 'Eva', userId: user(b) },
    ],
    assigned: () => ({ name: 'Eva' }),
  },
  'PATCH /api/v1/professionals/:id': {
    params: { id: 'professionals' },
    body: WRONG,
    nested: (b) => [{ serviceIds: [id(b, 'services')] }, { userId: user(b) }],
    assigned: (a) => ({ name: 'Eva', version: a.professionals?.version }),
  },

  'GET /api/v1/modules': {},
  'GET /api/v1/modules/:id': { params: { id: "'crm_sales'" } },
  'GET /api/v1/admin/modules/:id': { params: { id: "'crm_sales'" } },
  'GET /api/v1/admin/modules/:id/settings': { params: { id: "'crm_sales'" } },
  'PUT /api/v1/admin/modules/:id/settings': { params: { id: "'crm_sales'" }, body: WRONG },
  'GET /api/v1/admin/modules/:id/webhooks': { params: { id: "'crm_sales'" } },
  'POST /api/v1/admin/modules/:id/webhooks/:name/rotate': {
    params: { id: "'crm_sales'", name: "'unknown'" },
  },
  'PUT /api/v1/admin/modules/:id': { params: { id: "'crm_sales'" }, body: WRONG },
  'GET /api/v1/admin/permissions': {},
  'GET /api/v1/admin/roles': {},
  'GET /api/v1/admin/roles/:id': { params: { id: "'seller'" } },
  'POST /api/v1/admin/roles': {
    body: WRONG,
    nested: (b) => [{ name: 'x', copyOf: id(b, 'teams') }],
  },
  'PATCH /api/v1/admin/roles/:id': { params: { id: "'seller'" }, body: WRONG },
  'DELETE /api/v1/admin/roles/:id': { params: { id: "'seller'" } },
  'GET /api/v1/admin/teams': {},
  'GET /api/v1/admin/teams/:id': { params: { id: 'teams' } },
  'POST /api/v1/admin/teams': {
    body: WRONG,
    nested: (b) => [{ name: 'x', members: [{ id: user(b) }] }],
    assigned: () => ({ name: 'Assigned' }),
  },
  'PATCH /api/v1/admin/teams/:id': {
    params: { id: 'teams' },
    body: WRONG,
    nested: (b, a) => [{ members: [{ id: user(b) }], version: a.teams?.version }],
    assigned: (a) => ({ name: 'Assigned', version: a.teams?.version }),
  },
  'DELETE /api/v1/admin/teams/:id': { params: { id: 'teams' }, query: () => '' },
  'GET /api/v1/admin/settings/:group': { params: { group: "'agent'" } },
  'PUT /api/v1/admin/settings/:group': {
    params: { group: "'agent'" },
    body: WRONG,
    assigned: () => ({ values: { staleAfterHours: 9 }, version: 1 }),
  },
  'GET /api/v1/admin/organization/settings/:group': { params: { group: "'agent'" } },
  'PUT /api/v1/admin/organization/settings/:group': { params: { group: "'agent'" }, body: WRONG },
  'GET /api/v1/admin/usage': {},
  'GET /api/v1/admin/limits': {},
  'PATCH /api/v1/admin/limits': {
    body: WRONG,
    assigned: () => ({ retention: { doneJobs: 5 }, version: 1 }),
  },

  'GET /api/v1/admin/audit': {
    nested: (b) => [
      `?filter[actorId]=${user(b)}`,
      `?filter[subjectId]=${String(b.audit_entries?.subject_id)}`,
      `?filter[scope]=organization&filter[action]=${String(b.audit_entries?.action)}`,
      `?q=${String(b.audit_entries?.request_id)}`,
    ],
  },
  'GET /api/v1/admin/audit/export': { nested: (b) => [`?filter[actorId]=${user(b)}`] },
  'GET /api/v1/admin/audit/:id': { params: { id: 'audit_entries' } },

  'GET /api/v1/jobs/:id': job,
  'GET /api/v1/admin/jobs': { nested: (b) => [`?filter[name]=${String(b.jobs?.name)}`] },
  'GET /api/v1/admin/jobs/:id': job,
  'POST /api/v1/admin/jobs/:id/retry': job,
  'POST /api/v1/admin/jobs/:id/park': job,
  'POST /api/v1/admin/jobs/:id/release': job,
  'POST /api/v1/admin/jobs/:id/cancel': job,
  'GET /api/v1/admin/schedules': {},
  'POST /api/v1/admin/schedules/:name/run': { params: { name: "'unknown'" } },

  'GET /api/v1/admin/mails': {
    nested: (b) => [
      `?filter[email]=${encodeURIComponent(String(b.mails?.to_email))}`,
      `?filter[template]=${encodeURIComponent(String(b.mails?.template))}`,
    ],
  },
  'GET /api/v1/admin/mails/:id': mail,
  'POST /api/v1/admin/mails/:id/resend': mail,
  'GET /api/v1/admin/mail-server': {},
  'PUT /api/v1/admin/mail-server': { body: WRONG },
  'DELETE /api/v1/admin/mail-server': {},
  'POST /api/v1/admin/mail-server/test': {},
  'GET /api/v1/admin/mail-suppressions': {
    nested: (b) => [`?filter[email]=${encodeURIComponent(String(b.mail_suppressions?.email))}`],
  },
  'POST /api/v1/admin/mail-suppressions': {
    body: WRONG,
    assigned: () => ({ email: 'crawl@example.com' }),
  },
  'DELETE /api/v1/admin/mail-suppressions/:id': { params: { id: 'mail_suppressions' } },
  'GET /api/v1/admin/mail-templates': {},
  'GET /api/v1/admin/mail-templates/:id': { params: { id: "'mail_test'" } },

  'GET /api/v1/admin/branding': {},
  'PUT /api/v1/admin/branding': { body: WRONG },
  'GET /api/v1/admin/branding/palette': { query: () => '?primaryColor=%234453dd' },
  'PUT /api/v1/admin/branding/images/:kind': { params: { kind: "'logo'" }, body: WRONG },
  'DELETE /api/v1/admin/branding/images/:kind': { params: { kind: "'favicon'" } },
  'GET /api/v1/admin/webhook-events': {},
  'GET /api/v1/admin/webhooks': {},
  'POST /api/v1/admin/webhooks': {
    body: { url: 5 },
    assigned: () => ({ url: 'https://93.184.216.34/', events: ['message.created'] }),
  },
  'GET /api/v1/admin/webhooks/:id': endpoint,
  'PATCH /api/v1/admin/webhooks/:id': {
    ...endpoint,
    body: WRONG,
    assigned: (a) => ({ description: 'ours', version: a.webhook_endpoints?.version }),
  },
  'DELETE /api/v1/admin/webhooks/:id': endpoint,
  'POST /api/v1/admin/webhooks/:id/rotate': endpoint,
  'POST /api/v1/admin/webhooks/:id/resume': endpoint,
  'POST /api/v1/admin/webhooks/:id/test': endpoint,
  'POST /api/v1/admin/webhooks/:id/replay': { ...endpoint, body: { since: 'once' } },
  'GET /api/v1/admin/webhooks/:id/deliveries': endpoint,
  'GET /api/v1/admin/webhooks/:id/deliveries/:delivery': delivery,
  'POST /api/v1/admin/webhooks/:id/deliveries/:delivery/replay': delivery,

  'GET /api/v1/leads': {
    nested: (b) => [
      `?filter[ownerId]=${user(b)}`,
      `?filter[phone]=${String(b.contacts?.phone)}`,
      `?q=${String(b.contacts?.name)}`,
    ],
  },
  'GET /api/v1/leads/:id': { params: { id: 'crm_sales_leads' } },
  'POST /api/v1/leads': { body: WRONG, nested: (b) => [{ contactId: id(b, 'contacts') }] },
  'PATCH /api/v1/leads/:id': {
    params: { id: 'crm_sales_leads' },
    body: WRONG,
    nested: (b, a) => [{ ownerId: user(b), version: a.crm_sales_leads?.version }],
    assigned: (a) => ({ stage: 'contacted', version: a.crm_sales_leads?.version }),
  },

  ...PEOPLE_CASES,

  'GET /t/:tenant/settings/people': {},
  'GET /t/:tenant/settings/locations': {},
  'GET /t/:tenant/inbox': {},
  'GET /t/:tenant/inbox/:id': { params: { id: 'conversations' } },
  'GET /t/:tenant/agenda': {},
  'GET /t/:tenant/settings': {},
  'GET /t/:tenant/settings/general': {},
  'GET /t/:tenant/settings/organization': {},
  'GET /t/:tenant/settings/usage': {},
  'GET /t/:tenant/settings/modules': {},
  'GET /t/:tenant/settings/modules/:id': { params: { id: "'crm_sales'" } },
  'GET /t/:tenant/account/tokens': {},
  'GET /t/:tenant/settings/api': {},
  'GET /t/:tenant/settings/jobs': {},
  'GET /t/:tenant/settings/roles': {},
  'GET /t/:tenant/settings/teams': {},
  'GET /t/:tenant/settings/branding': {},
  'GET /t/:tenant/settings/mail': {},
  'GET /t/:tenant/settings/mail/preview/:id': { params: { id: "'mail_test'" } },
  'GET /t/:tenant/settings/webhooks': {},
  'GET /t/:tenant/settings/audit': {},
  'GET /t/:tenant/leads': {},
  'GET /t/:tenant/account/security': {},
  'GET /t/:tenant/leads/:id': { params: { id: 'crm_sales_leads' } },
}

/** Routes outside of any tenant's doors, and why nobody walks them here. */
export const OPEN: Record<string, string> = {
  'POST /api/v1/auth/login': 'makes a token',
  'POST /api/v1/auth/forgot': 'for people who cannot sign in',
  'POST /api/v1/auth/reset': 'for people who cannot sign in, by a link',
  'POST /api/v1/auth/verify': 'proves an address, by a link',
  'POST /api/v1/auth/logout': 'ends the token that walks',
  'GET /api/v1/auth/tenants': 'for anybody',
  'POST /api/v1/auth/register': 'for anybody',
  'POST /api/v1/auth/register/confirm': 'for anybody with a link',
  'POST /api/v1/admin/admin-token/rotate': 'ends the admin token that walks',
  'GET /api/v1/probe': 'of the module with which the gate is tested',
  'GET /t/:tenant/probe': 'of the module with which the gate is tested',
}

/** Routes whose answer to an unknown id is not 404, with the reason. */
export const SHELLS: Record<string, string> = {
  'GET /t/:tenant/inbox/:id': 'a page that asks the API by itself',
  'GET /t/:tenant/leads/:id': 'a page that asks the API by itself',
}
