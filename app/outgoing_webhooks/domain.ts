import { ADMINISTRATION } from '#app/identity/contracts/permission'
import { defineDomain } from '#app/module_system/contracts/domain'
import {
  DELIVERED,
  DELIVER_JOB,
  RELEASE_JOB,
  TELL_PAUSE_JOB,
} from '#app/outgoing_webhooks/contracts/delivery'
import { WEBHOOK_MAILS } from '#app/outgoing_webhooks/mails'

export default defineDomain({
  id: 'outgoing_webhooks',
  meters: [{ id: DELIVERED, kind: 'sum', unit: 'count' }],
  permissions: [{ id: 'webhooks.manage', grantedTo: ADMINISTRATION }],
  http: {
    api: () => import('#app/outgoing_webhooks/routes/api'),
    tenantWeb: () => import('#app/outgoing_webhooks/routes/tenant_web'),
    operations: () => import('#app/outgoing_webhooks/routes/operations'),
  },
  mails: WEBHOOK_MAILS,
  jobs: [
    {
      name: DELIVER_JOB,
      lane: 'webhooks',
      attempts: 100,
      timeoutSeconds: 60,
      handler: () => import('#app/outgoing_webhooks/jobs/deliver'),
    },
    {
      name: RELEASE_JOB,
      lane: 'bulk',
      attempts: 10,
      handler: () => import('#app/outgoing_webhooks/jobs/release_held'),
    },
    {
      name: TELL_PAUSE_JOB,
      lane: 'default',
      attempts: 10,
      handler: () => import('#app/outgoing_webhooks/jobs/tell_pause'),
    },
  ],
})
