import { secretPurpose } from '#app/shared/secrets'

/** The address of a webhook that a stranger named; the secret is encrypted. */
export interface WebhookAddress {
  id: string
  tenantId: string
  moduleId: string
  name: string
  secret: string
}

/** What the secrets of modules' webhooks are sealed for. */
export const webhookPurpose = (tenantId: string) =>
  secretPurpose(tenantId, 'module_webhooks.secret')
