import { describeRoutes } from '#app/api_docs/contracts/operation'
import { usageSchema } from '#app/usage/transformers/usage_schema'
import { usageValidator } from '#app/usage/validators/usage_validator'

export default describeRoutes('Usage', {
  'GET /api/v1/admin/usage': {
    summary: 'What the tenant has used, by its own months and days',
    description: 'Without a period: this month and the five before it.',
    query: usageValidator,
    answer: { data: usageSchema },
  },
})
