import type { MailTemplate } from '#app/mail/contracts/template'
import { LIMITS } from '#app/shared/limits'

const { resetLink, verifyLink } = LIMITS.time
const person = 'Ana García'
const link = 'https://nexus.example/a-secret-that-works-once'

/** What is written to users about their accounts. Links are worth nothing once they have run out. */
export const IDENTITY_MAILS: readonly MailTemplate[] = [
  {
    id: 'password_reset',
    essential: true,
    sensitive: true,
    goodForMinutes: resetLink,
    sample: { person, link, minutes: resetLink },
  },
  {
    id: 'email_verification',
    essential: true,
    sensitive: true,
    goodForMinutes: verifyLink * 60,
    sample: { person, link, hours: verifyLink },
  },
  { id: 'password_changed', essential: true, sample: { person } },
  { id: 'email_changed', essential: true, sample: { person, email: 'ana@nexus.example' } },
]
