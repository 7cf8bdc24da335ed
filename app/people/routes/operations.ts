import { describeRoutes } from '#app/api_docs/contracts/operation'
import { either, named } from '#app/api_docs/contracts/schema'
import { membershipSchema } from '#app/identity/transformers/identity_schema'
import {
  approvedSchema,
  invitationSchema,
  pendingSchema,
  personSchema,
  registrationSchema,
  workplaceSchema,
} from '#app/people/transformers/people_schema'
import {
  INVITATION_LISTING,
  PEOPLE_LISTING,
  REGISTRATION_LISTING,
} from '#app/people/validators/people_listings'
import {
  approveValidator,
  changePersonValidator,
  inviteValidator,
  linkPersonValidator,
  reasonValidator,
  rejectValidator,
} from '#app/people/validators/people_validators'
import {
  confirmRegistrationValidator,
  registerValidator,
} from '#app/people/validators/registration_validators'

const REFUSALS = { E_ONESELF: 409, E_LAST_CEO: 409 }
const STATE = { ...REFUSALS, E_PERSON_STATE: 409 }
const person = { data: personSchema }
const CLOSED = { E_INVITATION_CLOSED: 409 }

export default describeRoutes('People', {
  'GET /api/v1/auth/tenants': {
    summary: 'One’s own tenants; without a token those that anybody may ask to join',
    answer: { page: either(membershipSchema, named()) },
  },
  'POST /api/v1/auth/register': {
    summary: 'Ask to join a tenant',
    description: 'The same answer whether or not the address is known. `role` is a wish.',
    takes: registerValidator,
    status: 201,
    answer: { data: pendingSchema },
    problems: { E_TOO_MANY_REQUESTS: 429 },
  },
  'POST /api/v1/auth/register/confirm': {
    summary: 'Confirm the address of a registration by its link and password',
    takes: confirmRegistrationValidator,
    answer: { data: pendingSchema },
    problems: { E_NOT_FOUND: 404, E_LINK_DEAD: 409, E_TOO_MANY_REQUESTS: 429 },
  },

  'GET /api/v1/admin/users': {
    summary: 'People who work in the tenant, newest first',
    list: PEOPLE_LISTING,
    answer: { page: personSchema },
  },
  'GET /api/v1/admin/users/:id': { summary: 'A person', answer: person },
  'PATCH /api/v1/admin/users/:id': {
    summary: 'Change role and profile of a person',
    takes: changePersonValidator,
    answer: person,
    problems: { ...REFUSALS, E_VERSION_CONFLICT: 409, E_PERSON_ELSEWHERE: 409 },
  },
  'POST /api/v1/admin/users/:id/suspend': {
    summary: 'Close the tenant to a person',
    description: 'And all others of the organization where the asker may do so.',
    takes: reasonValidator,
    answer: person,
    problems: STATE,
  },
  'POST /api/v1/admin/users/:id/reactivate': {
    summary: 'Open the tenant to a person again',
    answer: person,
    problems: STATE,
  },
  'DELETE /api/v1/admin/users/:id': {
    summary: 'Take a person out of the tenant',
    takes: reasonValidator,
    answer: { nothing: true },
    problems: REFUSALS,
  },
  'GET /api/v1/admin/users/:id/tenants': {
    summary: 'In which of the asker’s tenants a person works',
    answer: { page: workplaceSchema },
  },
  'PUT /api/v1/admin/users/:id/tenants': {
    summary: 'Say in which of the asker’s tenants a person works',
    takes: linkPersonValidator,
    answer: { page: workplaceSchema },
    problems: REFUSALS,
  },

  'GET /api/v1/admin/approvals': {
    summary: 'People who asked to join, newest first',
    description: 'The waiting ones, unless `filter[state]` says otherwise.',
    list: REGISTRATION_LISTING,
    answer: { page: registrationSchema },
  },
  'GET /api/v1/admin/approvals/:id': {
    summary: 'A registration',
    answer: { data: registrationSchema },
  },
  'POST /api/v1/admin/approvals/:id/approve': {
    summary: 'Let a person in',
    takes: approveValidator,
    answer: { data: approvedSchema },
    problems: { E_EMAIL_UNCONFIRMED: 409, E_ALREADY_DECIDED: 409 },
  },
  'POST /api/v1/admin/approvals/:id/reject': {
    summary: 'Turn a person away',
    takes: rejectValidator,
    answer: { data: registrationSchema },
    problems: { E_ALREADY_DECIDED: 409 },
  },

  'GET /api/v1/admin/invitations': {
    summary: 'Invitations, newest first',
    list: INVITATION_LISTING,
    answer: { page: invitationSchema },
  },
  'GET /api/v1/admin/invitations/:id': {
    summary: 'An invitation',
    answer: { data: invitationSchema },
  },
  'POST /api/v1/admin/invitations': {
    summary: 'Invite somebody by mail',
    takes: inviteValidator,
    status: 201,
    answer: { data: invitationSchema },
    problems: { E_ALREADY_MEMBER: 409, E_ALREADY_INVITED: 409, E_TOO_MANY_INVITATIONS: 409 },
  },
  'POST /api/v1/admin/invitations/:id/resend': {
    summary: 'Send a new link; the old one dies',
    answer: { data: invitationSchema },
    problems: CLOSED,
  },
  'DELETE /api/v1/admin/invitations/:id': {
    summary: 'Revoke an invitation',
    answer: { nothing: true },
    problems: CLOSED,
  },
})
