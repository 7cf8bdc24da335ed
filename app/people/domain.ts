import { ADMINISTRATION } from '#app/identity/contracts/permission'
import { PEOPLE_MAILS } from '#app/people/mails'
import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'people',
  permissions: [
    {
      id: 'people.read',
      grantedTo: { ...ADMINISTRATION, manager: 'team' },
      reaches: ['own', 'team', 'all'],
    },
    { id: 'people.update', grantedTo: ADMINISTRATION },
    { id: 'people.suspend', grantedTo: ADMINISTRATION },
    { id: 'people.remove', grantedTo: ADMINISTRATION },
    { id: 'people.approve', grantedTo: ADMINISTRATION },
    { id: 'people.invite', grantedTo: ADMINISTRATION },
    { id: 'people.link', grantedTo: { ceo: 'all' } },
  ],
  mails: PEOPLE_MAILS,
  http: {
    api: () => import('#app/people/routes/api'),
    open: () => import('#app/people/routes/open'),
    web: () => import('#app/people/routes/web'),
    tenantWeb: () => import('#app/people/routes/tenant_web'),
    operations: () => import('#app/people/routes/operations'),
  },
})
