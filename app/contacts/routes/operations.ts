import { describeRoutes } from '#app/api_docs/contracts/operation'
import { contactSchema } from '#app/contacts/transformers/contact_schema'
import {
  changeContactValidator,
  CONTACT_LISTING,
} from '#app/contacts/validators/contact_validators'

export default describeRoutes('Contacts', {
  'GET /api/v1/contacts': {
    summary: 'Contacts, newest first',
    description: '`q` looks at the beginning of words of the name, of the phone, of the e-mail.',
    list: CONTACT_LISTING,
    answer: { page: contactSchema },
  },
  'GET /api/v1/contacts/:id': { summary: 'A contact', answer: { data: contactSchema } },
  'PATCH /api/v1/contacts/:id': {
    summary: 'Change a contact',
    takes: changeContactValidator,
    answer: { data: contactSchema },
    problems: { E_VERSION_CONFLICT: 409 },
  },
})
