import { recordAudit } from '#app/audit/record_audit'
import { enqueue } from '#app/jobs/enqueue'
import type { MailState } from '#app/mail/contracts/mail'
import { DELIVER_JOB } from '#app/mail/jobs/deliver_job'
import { clock } from '#app/shared/clock'
import { currentRequestId } from '#app/shared/correlation'
import { selectOne, transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export type Resent =
  | { kind: 'resent'; id: string }
  | { kind: 'unknown' }
  /** It is on its way. */
  | { kind: 'open'; state: MailState }
  /** There was a secret in it, or it is too old: what it was made of is gone. */
  | { kind: 'forgotten' }

/** Sends the same mail of the current tenant once more, as a mail of its own. */
export function resendMail(id: string, actorId: string): Promise<Resent> {
  const tenantId = currentTenantId()
  return transaction(async (trx): Promise<Resent> => {
    const mail = await selectOne<{ state: MailState; remembered: boolean }>(
      trx,
      `select state, data is not null as remembered from mails
       where tenant_id = :tenantId and id = :id for update`,
      { tenantId, id }
    )
    if (!mail) return { kind: 'unknown' }
    if (mail.state === 'queued' || mail.state === 'sending')
      return { kind: 'open', state: mail.state }
    if (!mail.remembered) return { kind: 'forgotten' }
    const copy = await selectOne<{ id: string }>(
      trx,
      `insert into mails (tenant_id, resent_of, template, locale, to_email, to_name, data, dedupe_key,
         request_id, created_at)
       select tenant_id, id, template, locale, to_email, to_name, data, 'resent:' || uuidv7(),
         :requestId, :now
       from mails where tenant_id = :tenantId and id = :id
       returning id`,
      { tenantId, id, requestId: currentRequestId(), now: clock.now().toJSDate() }
    )
    if (!copy) throw new Error('a mail is gone that was locked')
    await enqueue(trx, { name: DELIVER_JOB, data: { mailId: copy.id } })
    const subject = { type: 'mail', id }
    await recordAudit({ action: 'mail.resent', subject, after: { mailId: copy.id }, actorId }, trx)
    return { kind: 'resent', id: copy.id }
  })
}
