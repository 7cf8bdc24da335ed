import type { MailRow } from '#app/mail/queries/mail_rows'
import type { SuppressionRow } from '#app/mail/queries/suppression_rows'
import type { TenantMailServer } from '#app/mail/queries/tenant_mail_server'
import { isoTime, isoTimeOrNull } from '#app/shared/iso_time'

export const transformMail = (row: MailRow) => ({
  id: row.id,
  tenantId: row.tenantId,
  template: row.template,
  locale: row.locale,
  to: { email: row.toEmail, name: row.toName },
  subject: row.subject,
  state: row.state,
  reason: row.reason,
  detail: row.detail,
  attempts: row.attempts,
  nextAttemptAt: isoTimeOrNull(row.nextAttemptAt),
  createdAt: isoTime(row.createdAt),
  finishedAt: isoTimeOrNull(row.finishedAt),
  resentOf: row.resentOf,
  /** Whether it can be sent once more. */
  resendable: row.remembered && row.state !== 'queued' && row.state !== 'sending',
})

export const transformSuppression = (row: SuppressionRow) => ({
  id: row.id,
  tenantId: row.tenantId,
  email: row.email,
  reason: row.reason,
  detail: row.detail,
  createdAt: isoTime(row.createdAt),
})

/** `configured`: whether mails leave at all; `own`: the tenant's server, whose password is never shown. */
export const transformMailServer = (own: TenantMailServer | null, configured: boolean) => ({
  configured,
  own: own && {
    host: own.host,
    port: own.port,
    security: own.security,
    username: own.username,
    passwordSet: own.password !== null,
    fromName: own.fromName,
    fromEmail: own.fromEmail,
  },
  version: own?.version ?? 0,
})
