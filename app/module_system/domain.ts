import { ADMINISTRATION } from '#app/identity/contracts/permission'
import { MODULE_SWITCHED, SETTINGS_CHANGED } from '#app/module_system/contracts/events'
import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'module_system',
  permissions: [
    {
      id: 'modules.read',
      grantedTo: { ...ADMINISTRATION, manager: 'all', seller: 'all', secretary: 'all' },
    },
    { id: 'modules.switch', grantedTo: ADMINISTRATION },
    { id: 'modules.configure', grantedTo: ADMINISTRATION },
  ],
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
