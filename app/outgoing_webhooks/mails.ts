import type { MailTemplate } from '#app/mail/contracts/template'

export const PAUSED_MAIL = 'webhook_paused'

export const WEBHOOK_MAILS: readonly MailTemplate[] = [
  {
    id: PAUSED_MAIL,
    sample: {
      person: 'Ana García',
      location: 'Aurora Madrid',
      host: 'crm.example.com',
      reason: 'failing',
      link: 'https://nexus.example/t/aurora-madrid/settings/webhooks',
    },
  },
]
