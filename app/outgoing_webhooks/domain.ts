import { ADMINISTRATION } from '#app/identity/contracts/permission'
import { defineDomain } from '#app/module_system/contracts/domain'
import { DELIVER_JOB, RELEASE_JOB } from '#app/outgoing_webhooks/contracts/delivery'

export default defineDomain({
  id: 'outgoing_webhooks',
  permissions: [{ id: 'webhooks.manage', grantedTo: ADMINISTRATION }],
  http: {
    api: () => import('#app/outgoing_webhooks/routes/api'),
    tenantWeb: () => import('#app/outgoing_webhooks/routes/tenant_web'),
    operations: () => import('#app/outgoing_webhooks/routes/operations'),
  },
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
  ],
})
