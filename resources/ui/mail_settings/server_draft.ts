import type { MailSecurity, MailServer, MailServerChange } from '~/api/mail'

/** What stands in the form: texts as typed. An empty password is left alone. */
export type ServerDraft = {
  host: string
  port: string
  security: MailSecurity
  username: string
  password: string
  fromName: string
  fromEmail: string
}

/** Where mail servers usually listen. */
export const usualPorts: Record<MailSecurity, string> = { tls: '465', starttls: '587', none: '25' }

export const draftOf = ({ own }: MailServer): ServerDraft => ({
  host: own?.host ?? '',
  port: own ? String(own.port) : usualPorts.starttls,
  security: own?.security ?? 'starttls',
  username: own?.username ?? '',
  password: '',
  fromName: own?.fromName ?? '',
  fromEmail: own?.fromEmail ?? '',
})

export const changeOf = (draft: ServerDraft, version: number): MailServerChange => ({
  host: draft.host.trim(),
  port: Number(draft.port),
  security: draft.security,
  username: draft.username.trim() || null,
  ...(draft.password && { password: draft.password }),
  fromName: draft.fromName.trim() || null,
  fromEmail: draft.fromEmail.trim(),
  version,
})

export const isChanged = (before: ServerDraft, now: ServerDraft) =>
  JSON.stringify(before) !== JSON.stringify(now)
