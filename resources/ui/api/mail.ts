import type { Locale } from '~/types'
import type { Api } from './client'
import type { One, Page } from './types'

export const mailStates = [
  'queued',
  'sending',
  'sent',
  'failed',
  'suppressed',
  'bounced',
  'unconfirmed',
] as const
export type MailState = (typeof mailStates)[number]

/** Why a mail is what it is. */
export type MailReason =
  | 'mail_not_configured'
  | 'unknown_address'
  | 'expired'
  | 'forgotten'
  | 'not_readable'
  | 'no_answer'
  | 'bounce'
  | 'complaint'
  | 'manual'
  | 'smtp_sign_in'
  | 'smtp_tls'
  | 'smtp_unknown_host'
  | 'smtp_deferred'
  | 'smtp_refused'
  | 'smtp_unreachable'
  | 'smtp_timeout'
  | 'smtp_password_lost'
  | 'smtp_address_not_allowed'

/** A kind of mail. */
export type TemplateName = { id: string; name: string }

export type Mail = {
  id: string
  template: string
  locale: Locale
  to: { email: string; name: string | null }
  subject: string | null
  state: MailState
  reason: MailReason | null
  /** What the server said. */
  detail: string | null
  attempts: number
  nextAttemptAt: string | null
  createdAt: string
  /** Whether it can be sent once more. */
  resendable: boolean
}

export type MailFilter = { state: string; template: string; email: string }

export const mailSecurities = ['tls', 'starttls', 'none'] as const
export type MailSecurity = (typeof mailSecurities)[number]

export type OwnServer = {
  host: string
  port: number
  security: MailSecurity
  username: string | null
  passwordSet: boolean
  fromName: string | null
  fromEmail: string
}

/** `configured`: whether mails leave at all; `own`: by a server of this tenant. */
export type MailServer = { configured: boolean; own: OwnServer | null; version: number }

/** A password that is left out stays as it is. */
export type MailServerChange = Omit<OwnServer, 'passwordSet'> & {
  password?: string
  version: number
}

export type Suppression = {
  id: string
  email: string
  reason: 'bounce' | 'complaint' | 'manual'
  detail: string | null
  createdAt: string
}

export const mailApi = {
  list: (api: Api, filter: MailFilter, cursor: string | null, signal?: AbortSignal) =>
    api.get<Page<Mail>>(
      '/admin/mails',
      {
        'limit': 30,
        cursor,
        'filter[state]': filter.state,
        'filter[template]': filter.template,
        'filter[email]': filter.email,
      },
      signal
    ),

  resend: (api: Api, id: string) => api.post<One<Mail>>(`/admin/mails/${id}/resend`),

  server: (api: Api, signal?: AbortSignal) =>
    api.get<One<MailServer>>('/admin/mail-server', undefined, signal),

  saveServer: (api: Api, change: MailServerChange) =>
    api.put<One<MailServer>>('/admin/mail-server', change),

  removeServer: (api: Api) => api.delete<undefined>('/admin/mail-server'),

  test: (api: Api) => api.post<One<Mail>>('/admin/mail-server/test'),

  suppressions: (api: Api, cursor: string | null, signal?: AbortSignal) =>
    api.get<Page<Suppression>>('/admin/mail-suppressions', { limit: 30, cursor }, signal),

  suppress: (api: Api, email: string) =>
    api.post<One<Suppression>>('/admin/mail-suppressions', { email }),

  lift: (api: Api, id: string) => api.delete<undefined>(`/admin/mail-suppressions/${id}`),
}
