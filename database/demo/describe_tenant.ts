import { channelPurpose } from '#app/channels/channel'
import { openSecret } from '#app/shared/secrets'
import { database, select } from '#app/tenancy/database'
import { currentTenant } from '#app/tenancy/queries/current_tenant'
import { gate } from '#app/module_system/gate'

interface ChannelRow {
  id: string
  provider: string
  key: string
  secret: string | null
  phoneNumber: string | null
}

/** One tenant as `demo.json` shows it, read from the database. Runs in the tenant's scope. */
export async function describeTenant(url: string) {
  const tenant = await currentTenant()
  const [services, professionals, channels, modules] = await Promise.all([
    select<{ id: string; name: string; durationMinutes: number }>(
      database(),
      `select id, name, duration_minutes as "durationMinutes" from services where tenant_id = ? order by duration_minutes`,
      [tenant.id]
    ),
    select<{ id: string; name: string }>(
      database(),
      `select id, name from professionals where tenant_id = ? order by created_at, id`,
      [tenant.id]
    ),
    select<ChannelRow>(
      database(),
      `select id, provider, key, webhook_secret as secret, phone_number as "phoneNumber"
       from channels where tenant_id = ? order by created_at, id`,
      [tenant.id]
    ),
    gate.enabledModules(tenant.id),
  ])
  return {
    ...tenant,
    services,
    professionals,
    modules: [...modules].sort(),
    channels: channels.map(({ secret, ...channel }) => ({
      ...channel,
      secret: secret ? openSecret(secret, channelPurpose(tenant.id, 'webhook_secret')) : null,
      webhookUrl: `${url}/webhooks/${channel.provider}/${channel.key}`,
    })),
  }
}
