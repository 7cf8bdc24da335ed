import type { OpenMail } from '#app/mail/contracts/mail'
import { LOST_AFTER_MS, type MailStore } from '#app/mail/delivery/mail_store'
import { takeOutcome } from '#app/mail/delivery/take_outcome'
import { failed, obstacleTo, type Obstacle } from '#app/mail/delivery/obstacle'
import { composeMail } from '#app/mail/render/compose_mail'
import { mailServerOf } from '#app/mail/smtp/mail_server'
import { sendOverSmtp } from '#app/mail/smtp/send_over_smtp'
import { registry } from '#app/module_system/registry'
import { clock } from '#app/shared/clock'
import { log } from '#app/shared/correlation'

/** Another process may have it; looked at again soon after it can be lost. */
const LOOK_AGAIN_MS = LOST_AFTER_MS + 1_000

/**
 * Sends one mail, or finds out that it need not be. Holds no connection of the database while the server is asked.
 * Returns when to look at it again, or null when nothing is left to do.
 */
export async function deliver(id: string, store: MailStore): Promise<Date | null> {
  const mail = await store.take(id)
  if (!mail) return leftover(await store.find(id), store)
  const template = registry.mails.get(mail.template)
  if (!template) throw new Error(`unknown mail template "${mail.template}"`)

  const end = async (obstacle: Obstacle) => {
    await store.settle(mail, { ...obstacle, forget: template.sensitive ?? false })
    return null
  }
  const obstacle = await obstacleTo(mail, template)
  if (obstacle) return end(obstacle)
  const found = await mailServerOf(mail.tenantId, template)
  if (!found.server) return end(failed(found.reason))
  const composed = await composeMail(mail, found.server).catch(tellUnreadable)
  if (!composed) return end(failed('not_readable'))
  const outcome = await sendOverSmtp(found.server, composed, () =>
    store.handOver(mail, composed.subject)
  )
  return takeOutcome({ mail, template, store }, outcome)
}

/** A template or text that is broken stays so, however often it is tried. */
function tellUnreadable(error: unknown) {
  log().error({ err: error }, 'a mail could not be put together')
  return null
}

/** A mail that could not be taken: done, not due yet, under way, or handed over by somebody who died then. */
async function leftover(mail: OpenMail | null, store: MailStore): Promise<Date | null> {
  if (mail?.state === 'queued') return mail.nextAttemptAt
  if (mail?.state !== 'sending' || !mail.sendingSince) return null
  const lookAgain = mail.sendingSince.getTime() + LOOK_AGAIN_MS
  if (lookAgain > clock.now().toMillis()) return new Date(lookAgain)
  const forget = registry.mails.get(mail.template)?.sensitive ?? true
  await store.settle(mail, { state: 'unconfirmed', reason: 'no_answer', detail: null, forget })
  return null
}
