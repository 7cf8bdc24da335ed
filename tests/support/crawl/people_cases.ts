import type { RouteCase, Rows } from '#tests/support/crawl/cases'

const person = { params: { id: 'memberships.user_id' } }
const invitation = { params: { id: 'invitations' } }
const registration = { params: { id: 'registrations' } }
const tenant = { params: { id: 'memberships.tenant_id' } }

const WRONG = { version: 'none', name: 5 }

const professional = (rows: Rows) => rows.professionals?.id

/** How the routes about people and tenants are walked. */
export const PEOPLE_CASES: Record<string, RouteCase> = {
  'GET /api/v1/admin/users': {
    nested: (b) => [`?q=${String(b.registrations?.name)}`],
  },
  'GET /api/v1/admin/users/:id': person,
  'PATCH /api/v1/admin/users/:id': { ...person, body: WRONG },
  'POST /api/v1/admin/users/:id/suspend': { ...person, body: { reason: 5 } },
  'POST /api/v1/admin/users/:id/reactivate': person,
  'DELETE /api/v1/admin/users/:id': { ...person, body: { reason: 5 } },
  'GET /api/v1/admin/users/:id/tenants': person,
  'PUT /api/v1/admin/users/:id/tenants': {
    ...person,
    body: { tenants: 5 },
    nested: (b) => [{ tenants: [{ tenantId: b.memberships?.tenant_id, role: 'seller' }] }],
  },
  'GET /api/v1/admin/approvals': {
    nested: (b) => [`?q=${String(b.registrations?.name)}`],
  },
  'GET /api/v1/admin/approvals/:id': registration,
  'POST /api/v1/admin/approvals/:id/approve': {
    ...registration,
    body: { role: 5 },
    nested: (b) => [
      { role: 'seller', professionalId: professional(b) },
      { role: 'seller', teamId: b.teams?.id },
    ],
  },
  'POST /api/v1/admin/approvals/:id/reject': { ...registration, body: { reason: 5 } },
  'GET /api/v1/admin/invitations': {
    nested: (b) => [`?q=${String(b.invitations?.email)}`],
  },
  'GET /api/v1/admin/invitations/:id': invitation,
  'POST /api/v1/admin/invitations': {
    body: WRONG,
    nested: (b) => [{ email: 'new@example.org', role: 'seller', teamId: b.teams?.id }],
  },
  'POST /api/v1/admin/invitations/:id/resend': { params: { id: "'unknown'" } },
  'DELETE /api/v1/admin/invitations/:id': { params: { id: "'unknown'" } },
  'GET /api/v1/admin/organization': {},
  'PATCH /api/v1/admin/organization': { body: WRONG },
  'GET /api/v1/admin/tenants': {},
  'GET /api/v1/admin/tenants/:id': tenant,
  'POST /api/v1/admin/tenants': { body: WRONG },
  'PATCH /api/v1/admin/tenants/:id': {
    ...tenant,
    body: WRONG,
  },
  'POST /api/v1/admin/tenants/:id/suspend': tenant,
  'POST /api/v1/admin/tenants/:id/resume': tenant,
  'GET /api/v1/organization/overview': {},
}
