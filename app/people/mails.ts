import type { MailTemplate } from '#app/mail/contracts/template'

const person = 'Ana García'
const location = 'Aurora Madrid'
const link = 'https://nexus.example/register/confirm/Q2h1'

/** What people are told about how they come, what changes and how they go. */
export const PEOPLE_MAILS: readonly MailTemplate[] = [
  {
    id: 'registration_confirm',
    essential: true,
    sensitive: true,
    sample: { person, location, link, hours: 48 },
  },
  {
    id: 'registration_known',
    essential: true,
    sample: { location, link: 'https://nexus.example/login' },
  },
  {
    id: 'registration_approved',
    essential: true,
    sample: { person, location, link: 'https://nexus.example/login' },
  },
  {
    id: 'registration_rejected',
    essential: true,
    sample: { person, location, reason: 'We have no free place at the moment.' },
  },
  {
    id: 'person_invited',
    essential: true,
    sensitive: true,
    goodForMinutes: 3 * 24 * 60,
    sample: {
      inviter: 'Elena Vidal',
      location,
      organization: 'Grupo Aurora',
      link: 'https://nexus.example/invite/Q2h1',
      days: 7,
    },
  },
  {
    id: 'person_joined',
    sample: { person, location, link: 'https://nexus.example/login' },
  },
  { id: 'person_suspended', essential: true, sample: { person, location, reason: '' } },
  {
    id: 'person_reactivated',
    essential: true,
    sample: { person, location, link: 'https://nexus.example/login' },
  },
  { id: 'person_removed', essential: true, sample: { person, location, reason: '' } },
]
