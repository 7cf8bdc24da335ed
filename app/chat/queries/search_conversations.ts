import { contactMatch, firstOfEach, matchRows } from '#app/contacts/queries/contact_match'
import { reachCondition } from '#app/identity/contracts/permission'
import type { SearchQuery } from '#app/module_system/contracts/contributions'
import { database, select } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

interface Row {
  id: string
  name: string | null
  phone: string | null
  channel: string
}

/** Conversations with the people who are called so. */
const search: SearchQuery = async ({ q, limit, reader }) => {
  const within = reachCondition(reader, 'conversations.read', 'conversations.assignee_id')
  const match = contactMatch(q)
  if (!match) return []
  const rows = await select<Row>(
    database(),
    `select conversations.id, contacts.name, contacts.phone, channels.name as channel
     from ${match.from}
     join contacts on contacts.tenant_id = matched.tenant_id and contacts.id = matched.contact_id
     join conversations on conversations.tenant_id = matched.tenant_id
       and conversations.contact_id = matched.contact_id and conversations.last_position > 0
     join channels on channels.tenant_id = conversations.tenant_id
       and channels.id = conversations.channel_id
     where ${match.where} and ${within.where}
     order by matched.word, matched.contact_id limit :rows`,
    { tenantId: currentTenantId(), ...match.bindings, ...within.bindings, rows: matchRows(limit) }
  )
  return firstOfEach(rows, limit).map(({ id, name, phone, channel }) => ({
    id,
    title: name ?? phone ?? channel,
    subtitle: [name === null ? null : phone, channel].filter((part) => part !== null).join(' · '),
    path: `/inbox/${id}` as const,
  }))
}

export default search
