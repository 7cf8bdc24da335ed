import { recordAudit } from '#app/audit/record_audit'
import { newSecret } from '#app/module_webhooks/actions/open_webhooks'
import { webhookPurpose } from '#app/module_webhooks/contracts/address'
import { findWebhook, type WebhookRow } from '#app/module_webhooks/queries/list_webhooks'
import { clock } from '#app/shared/clock'
import { sealSecret } from '#app/shared/secrets'
import { execute, transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

interface Rotation {
  moduleId: string
  name: string
  actorId: string
}

/**
 * Replaces the secret of a module's webhook; the old one is refused from then on. The new one is returned and can be
 * read nowhere else. Null when the module has no such webhook in this tenant.
 */
export function rotateSecret({ moduleId, name, actorId }: Rotation) {
  const secret = newSecret()
  const place = { tenantId: currentTenantId(), moduleId, name }
  const now = clock.now().toJSDate()
  return transaction(async (trx): Promise<{ webhook: WebhookRow; secret: string } | null> => {
    const met = await execute(
      trx,
      `update module_webhooks set secret = :sealed, rotated_at = :now
       where tenant_id = :tenantId and module_id = :moduleId and name = :name`,
      { ...place, sealed: sealSecret(secret, webhookPurpose(place.tenantId)), now }
    )
    const webhook = met === 1 ? await findWebhook(trx, moduleId, name) : null
    if (!webhook) return null
    await recordAudit(
      {
        action: 'module.webhook_rotated',
        subject: { type: 'module', id: moduleId },
        after: { webhook: name },
        actorId,
      },
      trx
    )
    return { webhook, secret }
  })
}
