import { enqueue } from '#app/jobs/enqueue'
import type { NewMail } from '#app/mail/contracts/mail'
import { mailTemplate } from '#app/mail/mail_template'
import { DELIVER_JOB } from '#app/mail/jobs/deliver_job'
import { mailValues } from '#app/mail/mail_values'
import { selectOne, transaction, type Transaction } from '#app/tenancy/database'
import { currentScope, tenancy } from '#app/tenancy/scope'
import { addPlatformMail } from '#app/tenancy/system/platform_mails'

/**
 * Writes a mail, which is then sent in the background, in the caller's transaction or in one of its own. A mail of a
 * tenant needs a transaction of that tenant or of the system role, one without a tenant a transaction of the system
 * role. Returns its id, or null when a mail with this key exists. An unknown template, an address that is none and data
 * that lacks something throw.
 */
export function sendMail(mail: NewMail, client?: Transaction): Promise<string | null> {
  const { tenantId } = mail
  mailTemplate(mail.template, mail.data)
  if (tenantId === null) return addPlatformMail(mailValues(mail), client)
  const add = () =>
    client ? addMail(client, tenantId, mail) : transaction((trx) => addMail(trx, tenantId, mail))
  return currentScope()?.tenantId === tenantId ? add() : tenancy.run(tenantId, add)
}

async function addMail(trx: Transaction, tenantId: string, mail: NewMail) {
  const row = await selectOne<{ id: string }>(
    trx,
    `insert into mails (tenant_id, template, locale, to_email, to_name, data, dedupe_key, request_id, created_at)
     values (:tenantId, :template, :locale, :email, :name, :data, :dedupeKey, :requestId, :now)
     on conflict (tenant_id, dedupe_key) do nothing
     returning id`,
    { tenantId, ...mailValues(mail) }
  )
  if (!row) return null
  await enqueue(trx, { name: DELIVER_JOB, data: { mailId: row.id } })
  return row.id
}
