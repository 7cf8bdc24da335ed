import { appUrl } from '#config/app'
import type { WebhookRow } from '#app/module_webhooks/queries/list_webhooks'
import { isoTime } from '#app/shared/iso_time'

/** A webhook's address as it is given to whoever sends; that a secret is set, never which. */
export function transformWebhook({ moduleId, name, key, createdAt, rotatedAt }: WebhookRow) {
  return {
    name,
    url: `${appUrl}/webhooks/m/${moduleId}/${name}/${key}`,
    secretSet: true,
    createdAt: isoTime(createdAt),
    rotatedAt: rotatedAt && isoTime(rotatedAt),
  }
}
