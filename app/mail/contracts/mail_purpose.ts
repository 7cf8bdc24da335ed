import { secretPurpose } from '#app/shared/secrets'

/** What the data of a tenant's mails, or of mails without a tenant, is sealed for. */
export const mailPurpose = (tenantId: string | null) =>
  tenantId === null ? 'platform_mails.data' : secretPurpose(tenantId, 'mails.data')

/** What the password of a tenant's mail server is sealed for. */
export const mailServerPurpose = (tenantId: string) =>
  secretPurpose(tenantId, 'mail_servers.password')
