import { enqueue } from '#app/jobs/enqueue'
import type { WebhookVerdict } from '#app/module_system/contracts/contributions'
import { webhookJobName } from '#app/module_system/registry'
import { clock } from '#app/shared/clock'
import { currentRequestId } from '#app/shared/correlation'
import { selectOne, transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import type { WebhookAddress } from '#app/module_webhooks/contracts/address'

type Accepted = Extract<WebhookVerdict, { kind: 'accepted' }>

/** Writes the event and the job that hands it to the module, both or neither. False when the event is known. */
export function storeWebhookEvent(address: WebhookAddress, verdict: Accepted, body: string) {
  const { id: webhookId, tenantId, moduleId, name } = address
  return tenancy.run(tenantId, () =>
    transaction(async (trx) => {
      const event = await selectOne<{ id: string }>(
        trx,
        `insert into module_webhook_events
           (tenant_id, webhook_id, dedupe_key, type, body, request_id, received_at)
         values (:tenantId, :webhookId, :dedupeKey, :type, :body, :requestId, :now)
         on conflict (tenant_id, webhook_id, dedupe_key) do nothing
         returning id`,
        {
          tenantId,
          webhookId,
          dedupeKey: verdict.dedupeKey,
          type: verdict.type,
          body,
          requestId: currentRequestId(),
          now: clock.now().toJSDate(),
        }
      )
      if (!event) return false
      await enqueue(trx, { name: webhookJobName(moduleId, name), data: { eventId: event.id } })
      return true
    })
  )
}
