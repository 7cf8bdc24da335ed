import { mailPurpose } from '#app/mail/contracts/mail_purpose'
import type { MailData } from '#app/mail/contracts/template'
import { afterwardsDone } from '#app/shared/afterwards'
import { openSecret } from '#app/shared/secrets'
import { systemRows } from '#tests/support/system_rows'

export interface AccountMail {
  template: string
  locale: string
  to: string
  data: MailData
}

/** What was written to people about their accounts, the last first. */
export async function accountMails(to: string): Promise<AccountMail[]> {
  await afterwardsDone()
  const rows = await systemRows<{ template: string; locale: string; data: string | null }>(
    `select template, locale, data from platform_mails where to_email = ? order by created_at desc, id desc`,
    [to]
  )
  return rows.map(({ template, locale, data }) => ({
    template,
    locale,
    to,
    data: JSON.parse((data && openSecret(data, mailPurpose(null))) ?? '{}') as MailData,
  }))
}

/** The secret of the last link that went to this address. */
export async function lastLink(to: string): Promise<string> {
  const link = (await accountMails(to)).map(({ data }) => data.link).find(Boolean)
  if (!link) throw new Error(`No link went to ${to}`)
  return String(link).split('/').at(-1) ?? ''
}
