import type { OpenMail } from '#app/mail/contracts/mail'
import type { Ending } from '#app/mail/delivery/mail_store'
import { log } from '#app/shared/correlation'

const counts = new Map<Ending['state'], number>()

/** Nobody has a page for mails without a tenant, so their ends are counted, and those that are not good are logged. */
export function notePlatformEnd({ id, template }: OpenMail, { state, reason }: Ending) {
  counts.set(state, (counts.get(state) ?? 0) + 1)
  if (state === 'sent') return
  log().warn({ mailId: id, template, state, reason }, 'a mail without a tenant did not arrive')
}

/** What became of them in this process. */
export const platformMailCounts = () =>
  [...counts.entries()].map(([state, count]) => ({ state, count }))
