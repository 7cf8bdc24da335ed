import { describeRoutes } from '#app/api_docs/contracts/operation'
import { leadSchema } from '#modules/crm_sales/transformers/lead_schema'
import {
  changeLeadValidator,
  createLeadValidator,
  LEAD_LISTING,
} from '#modules/crm_sales/validators/lead_validators'

export default describeRoutes('Leads', {
  'GET /api/v1/leads': {
    summary: 'Leads, newest first',
    description: '`q` looks at the beginning of words of the name and of the phone.',
    list: LEAD_LISTING,
    answer: { page: leadSchema },
  },
  'GET /api/v1/leads/:id': { summary: 'A lead', answer: { data: leadSchema } },
  'POST /api/v1/leads': {
    summary: 'Make a contact a lead',
    status: 201,
    takes: createLeadValidator,
    answer: { data: leadSchema },
    problems: { E_LEAD_EXISTS: 409 },
  },
  'PATCH /api/v1/leads/:id': {
    summary: 'Change the stage or the owner of a lead',
    takes: changeLeadValidator,
    answer: { data: leadSchema },
    problems: { E_VERSION_CONFLICT: 409 },
  },
})
