import type { NewMail } from '#app/mail/contracts/mail'
import { isMailAddress } from '#app/mail/mail_address'
import { mailPurpose } from '#app/mail/contracts/mail_purpose'
import { oneLine } from '#app/mail/one_line'
import { clock } from '#app/shared/clock'
import { currentRequestId } from '#app/shared/correlation'
import { LIMITS } from '#app/shared/limits'
import { sealSecret } from '#app/shared/secrets'

/** The columns of a new mail. Its data may hold a one-time link, so it is stored encrypted. */
export function mailValues({ template, locale, to, tenantId, data, dedupeKey }: NewMail) {
  const email = to.email.trim()
  if (!isMailAddress(email)) throw new Error('A mail was meant for something that is no address')
  return {
    template,
    locale,
    email,
    name: to.name ? oneLine(to.name).slice(0, LIMITS.text.name) : null,
    data: sealSecret(JSON.stringify(data), mailPurpose(tenantId)),
    dedupeKey,
    requestId: currentRequestId() ?? null,
    now: clock.now().toJSDate(),
  }
}

export type MailValues = ReturnType<typeof mailValues>
