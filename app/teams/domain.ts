import { ADMINISTRATION } from '#app/identity/contracts/permission'
import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'teams',
  permissions: [
    { id: 'teams.read', grantedTo: { ...ADMINISTRATION, manager: 'all' } },
    { id: 'teams.create', grantedTo: ADMINISTRATION },
    { id: 'teams.update', grantedTo: ADMINISTRATION },
    { id: 'teams.delete', grantedTo: ADMINISTRATION },
  ],
  http: {
    api: () => import('#app/teams/routes/api'),
    tenantWeb: () => import('#app/teams/routes/tenant_web'),
    operations: () => import('#app/teams/routes/operations'),
  },
})
