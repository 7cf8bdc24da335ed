import type { MailState } from '#app/mail/contracts/mail'
import { MAIL_COLUMNS, type MailRow } from '#app/mail/queries/mail_rows'
import { database, select, selectOne } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export interface MailFilters {
  state: MailState
  template: string
  /** The whole address, as the mail was written to it. */
  email: string
}

interface Page {
  limit: number
  /** The last mail of the page before. */
  after: { at: string; id: string } | null
  filters: Partial<MailFilters>
}

/** Mails of the current tenant, the newest first, one more than asked for. */
export function listMails({ limit, after, filters }: Page): Promise<MailRow[]> {
  const { state, template, email } = filters
  const conditions = [
    ...(state ? ['state = :state'] : []),
    ...(template ? ['template = :template'] : []),
    ...(email ? ['to_email = :email'] : []),
    ...(after ? ['(created_at, id) < (:at::timestamptz, :id::uuid)'] : []),
  ]
  return select<MailRow>(
    database(),
    `select ${MAIL_COLUMNS} from mails
     where ${['tenant_id = :tenantId', ...conditions].join(' and ')}
     order by created_at desc, id desc limit :limit`,
    { tenantId: currentTenantId(), limit: limit + 1, ...filters, ...after }
  )
}

/** A mail of the current tenant, or null. */
export function findMail(id: string): Promise<MailRow | null> {
  return selectOne<MailRow>(
    database(),
    `select ${MAIL_COLUMNS} from mails where tenant_id = :tenantId and id = :id`,
    { tenantId: currentTenantId(), id }
  )
}
