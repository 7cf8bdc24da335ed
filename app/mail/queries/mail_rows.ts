import type { MailState } from '#app/mail/contracts/mail'
import { keyTime } from '#app/shared/key_time'
import type { Locale } from '#app/shared/contracts/locale'

/** A mail of the log: what became of it, never what stood in it. */
export interface MailRow {
  id: string
  tenantId: string
  template: string
  locale: Locale
  toEmail: string
  toName: string | null
  subject: string | null
  state: MailState
  reason: string | null
  detail: string | null
  attempts: number
  nextAttemptAt: Date | null
  createdAt: Date
  /** `createdAt` with all of its digits, for cursors. */
  key: string
  finishedAt: Date | null
  resentOf: string | null
  /** What it was made of is still known. */
  remembered: boolean
}

export const MAIL_COLUMNS = `id, tenant_id as "tenantId", template, locale, to_email as "toEmail",
  to_name as "toName", subject, state, reason, detail, attempts, next_attempt_at as "nextAttemptAt",
  created_at as "createdAt", finished_at as "finishedAt", resent_of as "resentOf",
  data is not null as remembered, ${keyTime('created_at')} as key`
