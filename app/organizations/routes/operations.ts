import { describeRoutes } from '#app/api_docs/contracts/operation'
import {
  organizationSchema,
  overviewSchema,
  tenantSchema,
} from '#app/organizations/transformers/organization_schema'
import {
  changeOrganizationValidator,
  changeTenantValidator,
  createTenantValidator,
} from '#app/organizations/validators/organization_validators'

const CHANGED = { E_VERSION_CONFLICT: 409 }
const tenant = { data: tenantSchema }

export default describeRoutes('Organization', {
  'GET /api/v1/organization/overview': {
    summary: 'What goes on in all tenants of an organization',
    description: 'Those where the asker holds `organization.read`. `organization` names another.',
    parameters: { organization: { type: 'string', format: 'uuid' } },
    answer: { page: overviewSchema },
  },
  'GET /api/v1/admin/organization': {
    summary: 'The organization',
    answer: { data: organizationSchema },
  },
  'PATCH /api/v1/admin/organization': {
    summary: 'Change the organization',
    description: '`publicRegistration` puts its tenants on the list of the registration.',
    takes: changeOrganizationValidator,
    answer: { data: organizationSchema },
    problems: CHANGED,
  },
  'GET /api/v1/admin/tenants': {
    summary: 'Tenants of the organization, closed ones too',
    answer: { page: tenantSchema },
  },
  'GET /api/v1/admin/tenants/:id': { summary: 'A tenant', answer: tenant },
  'POST /api/v1/admin/tenants': {
    summary: 'Make a tenant',
    takes: createTenantValidator,
    status: 201,
    answer: tenant,
    problems: { E_SLUG_TAKEN: 409, E_LIMIT_REACHED: 409 },
  },
  'PATCH /api/v1/admin/tenants/:id': {
    summary: 'Change a tenant',
    takes: changeTenantValidator,
    answer: tenant,
    problems: CHANGED,
  },
  'POST /api/v1/admin/tenants/:id/suspend': {
    summary: 'Close a tenant to everybody',
    answer: tenant,
    problems: { E_TENANT_CURRENT: 409, E_TENANT_STATE: 409, E_LAST_CEO: 409 },
  },
  'POST /api/v1/admin/tenants/:id/resume': {
    summary: 'Open a tenant again',
    answer: tenant,
    problems: { E_TENANT_CURRENT: 409, E_TENANT_STATE: 409 },
  },
})
