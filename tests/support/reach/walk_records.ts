import { broadcast } from '#app/realtime/broadcast'
import broadcastAppointment from '#app/calendar/listeners/broadcast_appointment'
import broadcastConversation from '#app/chat/listeners/broadcast_conversation'
import broadcastLead from '#modules/crm_sales/listeners/broadcast_lead_listener'
import { tenancy } from '#app/tenancy/scope'
import { ask } from '#tests/support/crawl/ask'
import type { Records } from '#tests/support/reach/given_records'
import type { World } from '#tests/support/world'

export type Kind = keyof Records

const PATHS: Record<Kind, string> = {
  contact: '/contacts',
  conversation: '/conversations',
  lead: '/leads',
  appointment: '/appointments',
}

/** What each kind is asked to do besides being shown; refused bodies, so that whoever is allowed gets 422. */
const WRITES: Record<Kind, readonly (readonly [string, string, unknown])[]> = {
  contact: [['PATCH', '', { version: 'none' }]],
  conversation: [
    ['PATCH', '', { status: 5 }],
    ['POST', '/messages', { text: 5 }],
  ],
  lead: [['PATCH', '', { version: 'none' }]],
  appointment: [
    ['PATCH', '', { version: 'none' }],
    ['DELETE', '', { version: 'none' }],
  ],
}

export interface Walker {
  token: string
  tenant: World['madrid']
}

/** Tells open pages of all these records, as their changes would. */
export async function tellOf(tenant: World['madrid'], records: readonly Records[]) {
  const event = (payload: Record<string, unknown>) => ({
    id: '',
    tenantId: tenant.id,
    name: 'changed',
    v: 1,
    occurredAt: '2026-11-25T08:00:00.000Z',
    payload,
  })
  await tenancy.run(tenant.id, async () => {
    for (const { conversation, lead, appointment } of records) {
      await broadcastConversation(event({ conversationId: conversation }))
      await broadcastLead(event({ leadId: lead }))
      await broadcastAppointment(event({ appointmentId: appointment }))
    }
    await broadcast({
      type: 'end',
      to: { topic: 'conversations' },
      at: event({}).occurredAt,
      data: {},
    })
  })
}

/** Asks each address once: lists, searches and events are the same for all records that somebody meets. */
export function reader({ token, tenant }: Walker) {
  const known = new Map<string, ReturnType<typeof ask>>()
  return (path: string) => {
    const answer =
      known.get(path) ?? ask({ method: 'GET', path: `/api/v1${path}`, token, tenantId: tenant.id })
    known.set(path, answer)
    return answer
  }
}

interface Met {
  kind: Kind
  id: string
  /** Of the contact. */
  name: string
}

/**
 * How somebody meets one record: its status, then whether it stands in the list (l), in the search (s) and in the live
 * events (e), and the statuses of what may be done with it.
 */
export async function meets(
  { token, tenant }: Walker,
  get: ReturnType<typeof reader>,
  { kind, id, name }: Met
) {
  const shown = await get(`${PATHS[kind]}/${id}`)
  const list = await get(`${PATHS[kind]}?limit=100`)
  const search = await get(`/search?limit=50&q=${encodeURIComponent(name)}`)
  const events = await get('/sync?since=0')
  const marks = [
    list.text.includes(id) ? 'l' : '-',
    new RegExp(`"id":"${id}"`).test(search.text) ? 's' : '-',
    events.text.includes(id) ? 'e' : '-',
  ]
  const statuses: number[] = []
  for (const [method, suffix, body] of WRITES[kind]) {
    const path = `/api/v1${PATHS[kind]}/${id}${suffix}`
    const { status } = await ask({ method, path, token, tenantId: tenant.id, body })
    statuses.push(status)
  }
  return [shown.status, marks.join(''), ...statuses].join(' ')
}
