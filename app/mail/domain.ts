import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'mail',
  mails: [{ id: 'mail_test', sample: { person: 'Ana García' } }],
  jobs: [
    {
      name: 'mail.deliver',
      lane: 'default',
      attempts: 20,
      timeoutSeconds: 120,
      handler: () => import('#app/mail/jobs/deliver_mail'),
    },
  ],
})
