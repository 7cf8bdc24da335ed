import { recordAudit } from '#app/audit/record_audit'
import { mailServerPurpose } from '#app/mail/contracts/mail_purpose'
import { tenantMailServer, type TenantMailServer } from '#app/mail/queries/tenant_mail_server'
import type { MailSecurity } from '#app/mail/smtp/mail_server'
import { clock } from '#app/shared/clock'
import { sealSecret } from '#app/shared/secrets'
import { executeOne, transaction, type Transaction } from '#app/tenancy/database'
import { lockByName } from '#app/tenancy/lock_by_name'
import { currentTenantId } from '#app/tenancy/scope'

export interface MailServerChange {
  host: string
  port: number
  security: MailSecurity
  username: string | null
  /** Left out: the stored one stays, which is possible only for the same host, port, security and user. */
  password?: string | null
  fromName: string | null
  fromEmail: string
  /** The version that was read; 0 where there was no server. */
  version: number
}

/** `password_needed`: whoever names another server does not get the password of the one before. */
export type MailServerChanged = 'changed' | 'stale' | 'password_needed'

/** Says by which server the current tenant's mails go. */
export function changeMailServer(
  change: MailServerChange,
  actorId: string
): Promise<MailServerChanged> {
  const tenantId = currentTenantId()
  return transaction(async (trx): Promise<MailServerChanged> => {
    const before = await lockServer(trx)
    if ((before?.version ?? 0) !== change.version) return 'stale'
    const password = passwordAfter(before, change)
    if (password === undefined) return 'password_needed'
    const { host, port, security, username, fromName, fromEmail } = change
    await executeOne(
      trx,
      `insert into mail_servers (tenant_id, host, port, security, username, password, from_name, from_email, updated_at)
       values (:tenantId, :host, :port, :security, :username, :password, :fromName, :fromEmail, :now)
       on conflict (tenant_id) do update set host = excluded.host, port = excluded.port,
         security = excluded.security, username = excluded.username, password = excluded.password,
         from_name = excluded.from_name, from_email = excluded.from_email,
         version = mail_servers.version + 1, updated_at = excluded.updated_at`,
      {
        tenantId,
        ...{ host, port, security, username, password, fromName, fromEmail },
        now: clock.now().toJSDate(),
      }
    )
    const after = { host, port, security, username, password, fromName, fromEmail }
    await recordAudit(
      {
        action: 'mail.server_changed',
        subject: { type: 'tenant', id: tenantId },
        ...(before && { before: shown(before) }),
        after: shown(after),
        actorId,
      },
      trx
    )
    return 'changed'
  })
}

/** The tenant's mails go by the server of the instance again. */
export function removeMailServer(actorId: string): Promise<void> {
  const tenantId = currentTenantId()
  return transaction(async (trx) => {
    const before = await lockServer(trx)
    if (!before) return
    await executeOne(trx, `delete from mail_servers where tenant_id = :tenantId`, { tenantId })
    await recordAudit(
      {
        action: 'mail.server_removed',
        subject: { type: 'tenant', id: tenantId },
        before: shown(before),
        actorId,
      },
      trx
    )
  })
}

async function lockServer(trx: Transaction) {
  await lockByName(trx, `mail_server:${currentTenantId()}`)
  return tenantMailServer(trx)
}

/** The sealed password of the server to be; undefined when it has to be said. */
function passwordAfter(
  before: TenantMailServer | null,
  change: MailServerChange
): string | null | undefined {
  if (change.username === null) return null
  if (change.password !== undefined) {
    return change.password && sealSecret(change.password, mailServerPurpose(currentTenantId()))
  }
  const same =
    before?.host === change.host &&
    before.port === change.port &&
    before.security === change.security &&
    before.username === change.username
  return same ? before.password : undefined
}

const shown = ({ host, port, security, username, password, fromName, fromEmail }: Shown) => ({
  ...{ host, port, security, username, fromName, fromEmail },
  password,
})

type Shown = Omit<TenantMailServer, 'version'>
