import { describeRoutes } from '#app/api_docs/contracts/operation'
import { list } from '#app/api_docs/contracts/schema'
import {
  mailPreviewSchema,
  mailSchema,
  mailServerSchema,
  mailTemplateSchema,
  suppressionSchema,
} from '#app/mail/transformers/mail_schema'
import {
  MAIL_LISTING,
  mailServerValidator,
  previewValidator,
  SUPPRESSION_LISTING,
  suppressionValidator,
} from '#app/mail/validators/mail_validators'

export default describeRoutes('Mail', {
  'GET /api/v1/admin/mails': {
    summary: 'What became of mails, newest first',
    list: MAIL_LISTING,
    answer: { page: mailSchema },
  },
  'GET /api/v1/admin/mails/:id': {
    summary: 'A mail',
    description: 'Never with what stood in it.',
    answer: { data: mailSchema },
  },
  'POST /api/v1/admin/mails/:id/resend': {
    summary: 'Send a mail once more, as a mail of its own',
    status: 201,
    answer: { data: mailSchema },
    problems: { E_MAIL_OPEN: 409, E_MAIL_FORGOTTEN: 409 },
  },
  'GET /api/v1/admin/mail-server': {
    summary: 'By which server mails go',
    description: '`own` is null where they go by that of the instance, or not at all.',
    answer: { data: mailServerSchema },
  },
  'PUT /api/v1/admin/mail-server': {
    summary: 'Send by a server of one’s own',
    description:
      'A password that is left out stays, for the same host, port, security and user. Version 0 where there is none yet.',
    takes: mailServerValidator,
    answer: { data: mailServerSchema },
    problems: { E_VERSION_CONFLICT: 409 },
  },
  'DELETE /api/v1/admin/mail-server': {
    summary: 'Send by the server of the instance again',
    answer: { nothing: true },
  },
  'POST /api/v1/admin/mail-server/test': {
    summary: 'Send a test mail to oneself',
    status: 201,
    answer: { data: mailSchema },
  },
  'GET /api/v1/admin/mail-suppressions': {
    summary: 'Addresses that are not written to, newest first',
    list: SUPPRESSION_LISTING,
    answer: { page: suppressionSchema },
  },
  'POST /api/v1/admin/mail-suppressions': {
    summary: 'Write to an address no more',
    description: 'One that is there already stays as it is.',
    status: 201,
    takes: suppressionValidator,
    answer: { data: suppressionSchema },
  },
  'DELETE /api/v1/admin/mail-suppressions/:id': {
    summary: 'Allow an address again',
    answer: { nothing: true },
  },
  'GET /api/v1/admin/mail-templates': {
    summary: 'Kinds of mail',
    answer: { data: list(mailTemplateSchema) },
  },
  'GET /api/v1/admin/mail-templates/:id': {
    summary: 'A kind of mail, with made-up data',
    query: previewValidator,
    answer: { data: mailPreviewSchema },
  },
})
