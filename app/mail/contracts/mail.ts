import type { MailData } from '#app/mail/contracts/template'
import type { Locale } from '#app/shared/contracts/locale'

/**
 * `failed`: certainly not delivered. `bounced`: the receiver's server does not know the address. `suppressed`: not
 * tried. `unconfirmed`: handed over, and nobody said whether it was taken.
 */
export const MAIL_STATES = [
  'queued',
  'sending',
  'sent',
  'failed',
  'suppressed',
  'bounced',
  'unconfirmed',
] as const
export type MailState = (typeof MAIL_STATES)[number]

export const MAILS_SENT = 'mail.sent'

export interface NewMail {
  /** Declared by a domain (`mails`). */
  template: string
  to: { email: string; name?: string | null }
  locale: Locale
  /** null: to a person whatever tenants they work in, such as a link that resets a password. */
  tenantId: string | null
  data: MailData
  /** A second mail (of the tenant) with the same key is not made. At most 200 characters. */
  dedupeKey: string
}

/** A mail that is being delivered. */
export interface OpenMail {
  id: string
  tenantId: string | null
  template: string
  locale: Locale
  toEmail: string
  toName: string | null
  /** Encrypted; null when it is forgotten. */
  data: string | null
  state: MailState
  /** Of the try before. */
  reason: string | null
  detail: string | null
  attempts: number
  nextAttemptAt: Date | null
  sendingSince: Date | null
  handedOverAt: Date | null
  createdAt: Date
}
