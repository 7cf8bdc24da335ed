import type { OpenMail } from '#app/mail/contracts/mail'
import type { MailTemplate } from '#app/mail/contracts/template'
import type { Ending } from '#app/mail/delivery/mail_store'
import { suppressionOf } from '#app/mail/queries/suppression_of'
import { clock } from '#app/shared/clock'

export type Obstacle = Omit<Ending, 'forget'>

const A_DAY = 24 * 60

export const failed = (reason: string): Obstacle => ({ state: 'failed', reason, detail: null })

/** Why a mail is not even tried, whatever server there is; or null. */
export async function obstacleTo(mail: OpenMail, template: MailTemplate): Promise<Obstacle | null> {
  const goodUntil = mail.createdAt.getTime() + (template.goodForMinutes ?? A_DAY) * 60_000
  if (goodUntil < clock.now().toMillis()) return { ...failed('expired'), detail: mail.detail }
  if (mail.data === null) return failed('forgotten')
  const suppression = await suppressionOf(mail, template)
  return suppression && { state: 'suppressed', reason: suppression, detail: null }
}
