import { TENANT_STATEMENTS } from '#app/mail/delivery/mail_statements'
import { MailStore } from '#app/mail/delivery/mail_store'
import { database } from '#app/tenancy/database'

/** The mails of the current tenant. */
export const tenantMails = (tenantId: string) =>
  new MailStore(database, TENANT_STATEMENTS, { tenantId })
