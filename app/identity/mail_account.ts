import { randomUUID } from 'node:crypto'
import type { MailData } from '#app/mail/contracts/template'
import { sendMail } from '#app/mail/send_mail'
import type { Transaction } from '#app/tenancy/database'
import type { Account } from '#app/identity/contracts/account'

/** Writes to a user about the account, in their language. It belongs to no tenant. `trx` is of the system role. */
export async function mailAccount(
  { name, email, locale }: Pick<Account, 'name' | 'email' | 'locale'>,
  { template, data }: { template: string; data: MailData },
  trx: Transaction
) {
  await sendMail(
    {
      template,
      to: { email, name },
      locale: locale ?? 'en',
      tenantId: null,
      data: { person: name, ...data },
      dedupeKey: randomUUID(),
    },
    trx
  )
}
