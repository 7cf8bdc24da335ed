import { ADMINISTRATION } from '#app/identity/contracts/permission'
import env from '#start/env'
import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'operations',
  permissions: [
    ...[
      'jobs.read',
      'jobs.retry',
      'jobs.park',
      'jobs.release',
      'jobs.cancel',
      'schedules.read',
      'schedules.run',
    ].map((id) => ({ id, grantedTo: ADMINISTRATION })),
    { id: 'ops.tasks.manage', grantedTo: { super_admin: 'all' } },
  ],
  http: {
    open: () => import('#app/operations/routes/open'),
    api: () => import('#app/operations/routes/api'),
    tenantWeb: () => import('#app/operations/routes/tenant_web'),
    operations: () => import('#app/operations/routes/operations'),
  },
  tasks: [
    {
      name: 'operations.clean_up',
      everyMinutes: Math.max(1, 60 * env.get('CLEANUP_INTERVAL_HOURS', 1)),
      run: () => import('#app/operations/tasks/clean_up_task'),
    },
    {
      name: 'operations.report_queue',
      everyMinutes: 1,
      run: () => import('#app/operations/tasks/report_queue_task'),
    },
  ],
})
