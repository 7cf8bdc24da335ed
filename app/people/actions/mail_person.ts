import { randomUUID } from 'node:crypto'
import type { MailData } from '#app/mail/contracts/template'
import { sendMail } from '#app/mail/send_mail'
import type { Locale } from '#app/shared/contracts/locale'
import { selectOne, type Transaction } from '#app/tenancy/database'

interface Letter {
  template: string
  tenantId: string
  to: { name: string; email: string; locale: Locale | null }
  data?: MailData
}

/** Writes to a person in the name of a tenant, in their language or else the tenant's. `trx` is of the system role. */
export async function mailPerson(trx: Transaction, { template, tenantId, to, data }: Letter) {
  const tenant = await selectOne<{ name: string; language: Locale }>(
    trx,
    `select name, language from tenants where id = ?`,
    [tenantId]
  )
  if (!tenant) throw new Error('A mail of a tenant that is none')
  await sendMail(
    {
      template,
      to: { email: to.email, name: to.name },
      locale: to.locale ?? tenant.language,
      tenantId,
      data: { person: to.name, location: tenant.name, ...data },
      dedupeKey: `${template}:${randomUUID()}`,
    },
    trx
  )
}
