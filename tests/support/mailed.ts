import { mailPurpose } from '#app/mail/contracts/mail_purpose'
import { openSecret } from '#app/shared/secrets'
import { systemRows } from '#tests/support/system_rows'

export interface Mailed {
  template: string
  to: string
  locale: string
  data: Record<string, string>
}

/** The mails of a tenant that wait to be sent, oldest first, with what is in them. */
export async function mailed(tenantId: string, template?: string): Promise<Mailed[]> {
  const rows = await systemRows<{ template: string; to: string; locale: string; data: string }>(
    `select template, to_email as "to", locale, data from mails where tenant_id = ? order by created_at, id`,
    [tenantId]
  )
  return rows
    .filter((row) => template === undefined || row.template === template)
    .map((row) => ({
      ...row,
      data: JSON.parse(openSecret(row.data, mailPurpose(tenantId)) ?? '{}') as Record<
        string,
        string
      >,
    }))
}

/** The secret at the end of the link of the last mail of this kind. */
export async function mailedToken(tenantId: string, template: string): Promise<string> {
  const mails = await mailed(tenantId, template)
  return mails.at(-1)?.data.link?.split('/').at(-1) ?? ''
}
