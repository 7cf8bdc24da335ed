/** The address of a webhook that a stranger named; the secret is encrypted. */
export interface WebhookAddress {
  id: string
  tenantId: string
  moduleId: string
  name: string
  secret: string
}
