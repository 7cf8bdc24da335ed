import { describeRoutes } from '#app/api_docs/contracts/operation'
import { auditDetailsSchema, auditSchema } from '#app/audit/transformers/audit_schema'
import { AUDIT_LISTING } from '#app/audit/validators/audit_listing'

const SCOPE = 'With `filter[scope]=organization` all of its tenants, for who may see them: 403.'

export default describeRoutes('Audit', {
  'GET /api/v1/admin/audit': {
    summary: 'Who did what, newest first',
    description: SCOPE,
    list: AUDIT_LISTING,
    answer: { page: auditSchema },
  },
  'GET /api/v1/admin/audit/:id': {
    summary: 'One entry, with what was before and after',
    answer: { data: auditDetailsSchema },
  },
  'GET /api/v1/admin/audit/export': {
    summary: 'Entries as a file of comma-separated values',
    description: SCOPE,
    list: AUDIT_LISTING,
    answer: { media: 'text/csv' },
  },
})
