import { queueMessage, type OutgoingMessage } from '#app/chat/actions/queue_message'
import { transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { drainJobs } from '#tests/support/drain_jobs'
import { rowsOf } from '#tests/support/rows'
import { deliver, inboundEvent, type WhatsappChannel } from '#tests/support/whatsapp'

/** A contact has written; returns the conversation's id. */
export async function startConversation(
  tenantId: string,
  channel: WhatsappChannel,
  from = '+34611000001'
): Promise<string> {
  await deliver(channel, inboundEvent(channel, { from }))
  await drainJobs()
  const [row] = await rowsOf(tenantId).rows<{ id: string }>(
    `select conversations.id from conversations join contacts on contacts.id = contact_id
     where contacts.phone = ?`,
    [from]
  )
  if (!row) throw new Error('the conversation was not made')
  return row.id
}

/** Keeps the agent out of tests that count messages. */
export const switchAgent = (tenantId: string, enabled: boolean) =>
  rowsOf(tenantId).change(
    `insert into tenant_settings (tenant_id, group_id, settings, settings_version)
     values (?, 'agent', jsonb_build_object('enabled', ?::boolean), 1)
     on conflict (tenant_id, group_id) do update set settings = excluded.settings`,
    [tenantId, enabled]
  )

/** Queues a message as the agent or a user would. */
export const queue = (tenantId: string, message: OutgoingMessage) =>
  tenancy.run(tenantId, () => transaction((trx) => queueMessage(trx, message)))
