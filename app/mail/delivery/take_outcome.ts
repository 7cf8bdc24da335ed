import { MAILS_SENT, type OpenMail } from '#app/mail/contracts/mail'
import type { MailTemplate } from '#app/mail/contracts/template'
import type { Ending, MailStore } from '#app/mail/delivery/mail_store'
import { suppressBounced } from '#app/mail/actions/suppress_bounced'
import type { SmtpOutcome } from '#app/mail/smtp/smtp_outcome'
import { clock } from '#app/shared/clock'
import { transaction } from '#app/tenancy/database'
import { usage } from '#app/usage/usage'

/** Seconds before each further try of a mail that was certainly not taken: half a day in all. */
const WAITS = [10, 30, 120, 600, 1_800, 3_600, 10_800, 21_600]

interface Tried {
  mail: OpenMail
  template: MailTemplate
  store: MailStore
}

/** Writes down what the try came to. Returns when to try again, or null. */
export async function takeOutcome(
  { mail, template, store }: Tried,
  outcome: SmtpOutcome
): Promise<Date | null> {
  const forget = template.sensitive ?? false
  switch (outcome.kind) {
    case 'sent':
      await settleSent(mail, store, { detail: outcome.detail, forget })
      return null
    case 'bounced':
      if (mail.tenantId) await suppressBounced(mail, outcome.detail)
      await store.settle(mail, {
        state: 'bounced',
        reason: 'unknown_address',
        detail: outcome.detail,
        forget,
      })
      return null
    case 'refused': {
      const { reason, detail } = outcome
      await store.settle(mail, { state: 'failed', reason, detail, forget })
      return null
    }
    case 'unclear':
      await store.settle(mail, {
        state: 'unconfirmed',
        reason: 'no_answer',
        detail: outcome.detail,
        forget,
      })
      return null
    case 'not_taken': {
      const { reason, detail } = outcome
      const wait = WAITS[mail.attempts - 1]
      if (wait === undefined) {
        await store.settle(mail, { state: 'failed', reason, detail, forget })
        return null
      }
      const at = clock.now().plus({ seconds: wait }).toJSDate()
      return (await store.retry(mail, { reason, detail, at })) ? at : null
    }
    case 'lost':
      return null
  }
}

/** A tenant's mail counts as used if and only if it is noted as sent. */
async function settleSent(
  mail: OpenMail,
  store: MailStore,
  how: Pick<Ending, 'detail' | 'forget'>
) {
  const ending = { state: 'sent', reason: null, ...how } as const
  const { tenantId } = mail
  if (tenantId === null) return void (await store.settle(mail, ending))
  await transaction(async (trx) => {
    if (await store.within(trx).settle(mail, ending)) {
      await usage.record(tenantId, MAILS_SENT, 1, trx)
    }
  })
}
