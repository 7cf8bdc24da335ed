import { recordAudit } from '#app/audit/record_audit'
import { endpointPurpose } from '#app/outgoing_webhooks/contracts/endpoint'
import { newSecret } from '#app/outgoing_webhooks/delivery/secret'
import { findEndpoint, lockEndpoint } from '#app/outgoing_webhooks/queries/endpoint_rows'
import { clock } from '#app/shared/clock'
import { LIMITS } from '#app/shared/limits'
import { sealSecret } from '#app/shared/secrets'
import { executeOne, transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/**
 * Makes a new secret, returned here alone. For a day the old one signs as well, so that a receiver can be changed in
 * peace. Null when there is no such endpoint.
 */
export function rotateSecret(id: string) {
  const secret = newSecret()
  const now = clock.now()
  return transaction(async (trx) => {
    if (!(await lockEndpoint(id, trx))) return null
    await executeOne(
      trx,
      `update webhook_endpoints set previous_secret = secret, previous_secret_until = :until, secret = :sealed,
         rotated_at = :now, version = version + 1
       where tenant_id = :tenantId and id = :id`,
      {
        tenantId: currentTenantId(),
        id,
        sealed: sealSecret(secret, endpointPurpose(currentTenantId())),
        now: now.toJSDate(),
        until: now.plus({ hours: LIMITS.webhook.oldSecret }).toJSDate(),
      }
    )
    await recordAudit({ action: 'webhook.rotated', subject: { type: 'webhook', id } }, trx)
    const endpoint = await findEndpoint(id, trx)
    return endpoint && { endpoint, secret }
  })
}
