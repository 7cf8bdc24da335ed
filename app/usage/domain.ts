import { ADMINISTRATION } from '#app/identity/contracts/permission'
import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'usage',
  permissions: [{ id: 'usage.read', grantedTo: ADMINISTRATION }],
  http: {
    api: () => import('#app/usage/routes/api'),
    tenantWeb: () => import('#app/usage/routes/tenant_web'),
    operations: () => import('#app/usage/routes/operations'),
  },
  tasks: [
    { name: 'usage.fold', everyMinutes: 1, run: () => import('#app/usage/tasks/fold_task') },
    { name: 'usage.levels', everyMinutes: 60, run: () => import('#app/usage/tasks/levels_task') },
  ],
})
