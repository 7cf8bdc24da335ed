import { MODULE_SWITCHED, SETTINGS_CHANGED } from '#app/module_system/contracts/events'
import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'module_system',
  permissions: ['modules.read', 'modules.manage'],
  http: {
    api: () => import('#app/module_system/routes/api'),
    tenantWeb: () => import('#app/module_system/routes/tenant_web'),
    operations: () => import('#app/module_system/routes/operations'),
  },
  jobs: [
    {
      name: 'modules.release_parked',
      lane: 'default',
      attempts: 5,
      handler: () => import('#app/module_system/jobs/release_parked_job'),
    },
  ],
  emits: [MODULE_SWITCHED, SETTINGS_CHANGED],
})
