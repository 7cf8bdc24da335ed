import { PROVIDER_ERROR } from '#app/chat/delivery/marks'
import { reconcile } from '#app/chat/delivery/reconcile'
import type { Outbound } from '#app/chat/delivery/outbound'
import { retryLater } from '#app/chat/delivery/retry_later'
import { settle } from '#app/chat/delivery/settle'
import type { Channel } from '#app/channels/channel'
import type { SendOutcome } from '#app/channels/contracts/driver'
import type { JobOutcome } from '#app/jobs/contracts/declaration'
import { execute, transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Writes down what the send call came to, and says when to go on with the message. */
export async function takeOutcome(
  message: Outbound,
  channel: Channel,
  outcome: SendOutcome
): Promise<JobOutcome> {
  switch (outcome.kind) {
    case 'accepted': {
      const { providerId } = outcome
      await transaction((trx) => settle(trx, message, { status: 'sent', providerId }))
      return
    }
    case 'rejected': {
      const { reason, detail } = outcome
      await transaction((trx) => settle(trx, message, { status: 'failed', reason, detail }))
      return
    }
    case 'not_accepted': {
      const at = await retryLater(message, outcome)
      return at ? { again: at } : undefined
    }
    case 'unclear':
      return reconcile(await rememberUnclear(message, outcome), channel)
  }
}

/** The mark outlives this process: whoever resumes the message knows that an error came back. */
async function rememberUnclear(
  message: Outbound,
  { likelyLost, detail }: Extract<SendOutcome, { kind: 'unclear' }>
): Promise<Outbound> {
  const reason = likelyLost ? PROVIDER_ERROR : message.reason
  await transaction((trx) =>
    execute(
      trx,
      `update messages set reason = :reason, detail = :detail
       where tenant_id = :tenantId and id = :id and status = 'sending'`,
      { tenantId: currentTenantId(), id: message.id, reason, detail }
    )
  )
  return { ...message, reason, detail }
}
