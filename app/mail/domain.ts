import { ADMINISTRATION } from '#app/identity/contracts/permission'
import { MAILS_SENT } from '#app/mail/contracts/mail'
import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'mail',
  meters: [{ id: MAILS_SENT, kind: 'sum', unit: 'count' }],
  permissions: [
    { id: 'mail.read', grantedTo: ADMINISTRATION },
    { id: 'mail.manage', grantedTo: ADMINISTRATION },
  ],
  http: {
    operations: () => import('#app/mail/routes/operations'),
    api: () => import('#app/mail/routes/api'),
    tenantWeb: () => import('#app/mail/routes/tenant_web'),
  },
  mails: [{ id: 'mail_test', goodForMinutes: 60, sample: { person: 'Ana García' } }],
  jobs: [
    {
      name: 'mail.deliver',
      lane: 'mails',
      attempts: 20,
      timeoutSeconds: 120,
      handler: () => import('#app/mail/jobs/deliver_mail'),
    },
  ],
})
