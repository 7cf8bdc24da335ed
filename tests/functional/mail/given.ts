import type { NewMail } from '#app/mail/contracts/mail'
import { rowsOf } from '#tests/support/rows'

export interface StoredMail {
  id: string
  to_email: string
  subject: string | null
  state: string
  reason: string | null
  detail: string | null
  attempts: number
  data: string | null
}

/** A mail to Ana that nobody needs. */
export const testMail = (tenantId: string | null, given: Partial<NewMail> = {}): NewMail => ({
  template: 'mail_test',
  to: { email: 'ana@example.com', name: 'Ana García' },
  locale: 'es',
  tenantId,
  data: { person: 'Ana' },
  dedupeKey: `test:${Math.random()}`,
  ...given,
})

export async function storedMail(tenantId: string, id: string | null): Promise<StoredMail> {
  const [row] = await rowsOf(tenantId).rows<StoredMail>(`select * from mails where id = ?`, [
    id ?? '',
  ])
  if (!row) throw new Error('the mail is gone')
  return row
}

/** Mails and their jobs are so much older, and all that waits is due. */
export const timePasses = (tenantId: string, seconds: number) =>
  rowsOf(tenantId).change(
    `with due as (update jobs set run_at = now() - interval '1 second' where state = 'queued')
     update mails set next_attempt_at = next_attempt_at - make_interval(secs => ?),
       sending_since = sending_since - make_interval(secs => ?)`,
    [seconds, seconds]
  )

/** The tenant's mails go by a server of its own, in the clear. */
export const useServer = (tenantId: string, { port }: { port: number }) =>
  rowsOf(tenantId).change(
    `insert into mail_servers (tenant_id, host, port, security, from_email, updated_at)
     values (?, '127.0.0.1', ?, 'none', 'hello@clinic.example', now())`,
    [tenantId, port]
  )
