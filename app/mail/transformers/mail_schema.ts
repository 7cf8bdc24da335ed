import {
  choice,
  flag,
  id,
  integer,
  nullable,
  object,
  resource,
  text,
  time,
} from '#app/api_docs/contracts/schema'
import { MAIL_STATES } from '#app/mail/contracts/mail'
import { SUPPRESSION_REASONS } from '#app/mail/queries/suppression_of'
import { MAIL_SECURITIES } from '#app/mail/smtp/mail_server'
import type {
  transformMail,
  transformMailServer,
  transformSuppression,
} from '#app/mail/transformers/mail_transformer'
import { LOCALES } from '#app/shared/contracts/locale'

export const mailSchema = resource<ReturnType<typeof transformMail>>('Mail', {
  id: id(),
  tenantId: id(),
  template: text(),
  locale: choice(LOCALES),
  to: object({ email: text(), name: nullable(text()) }),
  subject: nullable(text()),
  state: choice(MAIL_STATES),
  reason: nullable(text()),
  detail: nullable(text()),
  attempts: integer(),
  nextAttemptAt: nullable(time()),
  createdAt: time(),
  finishedAt: nullable(time()),
  resentOf: nullable(id()),
  resendable: flag(),
})

export const suppressionSchema = resource<ReturnType<typeof transformSuppression>>(
  'MailSuppression',
  {
    id: id(),
    tenantId: id(),
    email: text(),
    reason: choice(SUPPRESSION_REASONS),
    detail: nullable(text()),
    createdAt: time(),
  }
)

export const mailServerSchema = resource<ReturnType<typeof transformMailServer>>('MailServer', {
  configured: flag(),
  own: nullable(
    object({
      host: text(),
      port: integer(),
      security: choice(MAIL_SECURITIES),
      username: nullable(text()),
      passwordSet: flag(),
      fromName: nullable(text()),
      fromEmail: text(),
    })
  ),
  version: integer(),
})

export const mailTemplateSchema = object({ id: text(), essential: flag(), sensitive: flag() })

export const mailPreviewSchema = object({
  id: text(),
  locale: choice(LOCALES),
  subject: text(),
  html: text(),
  text: text(),
})
