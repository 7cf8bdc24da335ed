import { flag, nullable, resource, text, time } from '#app/api_docs/contracts/schema'
import type { transformWebhook } from '#app/module_webhooks/transformers/webhook_transformer'

type Webhook = ReturnType<typeof transformWebhook>

const webhook = {
  name: text(),
  url: text(),
  secretSet: flag(),
  createdAt: time(),
  rotatedAt: nullable(time()),
}

export const webhookSchema = resource<Webhook>('ModuleWebhook', webhook)

/** With the secret, which is shown once. */
export const rotatedWebhookSchema = resource<Webhook & { secret: string }>('RotatedModuleWebhook', {
  ...webhook,
  secret: text(),
})
