import type { JobHandler } from '#app/jobs/contracts/declaration'
import type { WebhookDeclaration } from '#app/module_system/contracts/contributions'
import {
  closeWebhookEvent,
  noteWebhookFailure,
} from '#app/module_webhooks/actions/close_webhook_event'
import { findStoredEvent } from '#app/module_webhooks/queries/find_stored_event'
import { log } from '#app/shared/correlation'

/**
 * The job of one webhook: hands each stored event to the module in the tenant's scope, at least once. After the last try
 * the event is in quarantine with its reason, and the job is dead.
 */
export const handleWith =
  (webhook: WebhookDeclaration): JobHandler =>
  async ({ data, lastAttempt }) => {
    const eventId = String(data.eventId)
    const event = await findStoredEvent(eventId)
    if (!event) return
    try {
      const { default: handle } = await webhook.handle()
      await handle(event)
    } catch (error) {
      await noteWebhookFailure(eventId, String((error as Error).message), lastAttempt)
      if (lastAttempt) log().error({ err: error, eventId }, 'a webhook event is in quarantine')
      throw error
    }
    await closeWebhookEvent(eventId)
  }
