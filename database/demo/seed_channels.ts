import { randomBytes } from 'node:crypto'
import { channelPurpose } from '#app/channels/channel'
import { clock } from '#app/shared/clock'
import { sealSecret } from '#app/shared/secrets'
import { database, execute } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import type { PlannedTenant } from '#database/demo/demo_plan'

/** A WhatsApp number and a web chat; does nothing when the tenant has channels. */
export async function seedChannels(plan: PlannedTenant) {
  const channels = [
    { provider: 'ycloud', name: 'WhatsApp', phoneNumber: plan.phoneNumber, secret: makeSecret() },
    { provider: 'webchat', name: 'Web', phoneNumber: null, secret: null },
  ]
  for (const channel of channels) {
    await execute(
      database(),
      `insert into channels (tenant_id, provider, name, key, phone_number, webhook_secret, created_at)
       select :tenantId, :provider, :name, :key, :phoneNumber, :sealed, :now
       where not exists (select 1 from channels where tenant_id = :tenantId and provider = :provider)`,
      {
        tenantId: currentTenantId(),
        provider: channel.provider,
        name: channel.name,
        phoneNumber: channel.phoneNumber,
        key: randomBytes(16).toString('hex'),
        sealed:
          channel.secret &&
          sealSecret(channel.secret, channelPurpose(currentTenantId(), 'webhook_secret')),
        now: clock.now().toJSDate(),
      }
    )
  }
}

const makeSecret = () => `whsec_${randomBytes(24).toString('hex')}`
