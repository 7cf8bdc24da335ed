import { describeRoutes } from '#app/api_docs/contracts/operation'
import { limitsSchema } from '#app/tenancy/transformers/limits_schema'
import { changeRetentionValidator } from '#app/tenancy/validators/limits_validator'

export default describeRoutes('Limits', {
  'GET /api/v1/admin/limits': {
    summary: 'How much the tenant may have, and how long it keeps what',
    answer: { data: limitsSchema },
  },
  'PATCH /api/v1/admin/limits': {
    summary: 'Change how long something is kept',
    description: 'Days by name, null for the default. Limits themselves are the operator’s.',
    takes: changeRetentionValidator,
    answer: { data: limitsSchema },
    problems: { E_VERSION_CONFLICT: 409 },
  },
})
