import { Channel, CHANNEL_COLUMNS, type ChannelRow } from '#app/channels/channel'
import { database, selectOne, type Client } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export async function findChannel(
  id: string,
  client: Client = database()
): Promise<Channel | null> {
  const row = await selectOne<ChannelRow>(
    client,
    `select ${CHANNEL_COLUMNS} from channels where tenant_id = ? and id = ?`,
    [currentTenantId(), id]
  )
  return row && new Channel(row)
}
