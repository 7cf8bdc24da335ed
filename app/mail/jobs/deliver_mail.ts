import type { JobHandler } from '#app/jobs/contracts/declaration'
import { deliver } from '#app/mail/delivery/deliver'
import { tenantMails } from '#app/mail/delivery/tenant_mails'

const handle: JobHandler = async ({ tenantId, data }) => {
  const again = await deliver(String(data.mailId), tenantMails(tenantId))
  if (again) return { again }
}

export default handle
