import type { Finding } from '#tests/proof/support/chaos/judge'
import type { Ledger } from '#tests/proof/support/chaos/ledger'
import type { Postgres } from '#tests/proof/support/chaos/postgres'

/** Statements whose every row is work that did not come to its end. Each gives one column, `what`. */
const STUCK = [
  `select format('job %s %s, %s tries, %s', name, state, attempts, last_error) as what
   from jobs where state <> 'done' and not (state = 'parked' and not exists (
     select 1 from tenant_modules where tenant_modules.tenant_id = jobs.tenant_id and tenant_modules.state = 'enabled'))`,
  `select format('event %s of the outbox', name) as what from outbox where state <> 'dispatched'`,
  `select format('inbound event %s %s, %s', type, state, last_error) as what
   from inbound_events where state in ('stored', 'quarantined')`,
  `select format('turn %s of conversation %s', state, conversation_id) as what
   from agent_turns where state in ('waiting', 'running')`,
  `select format('message %s %s %s', id, status, reason) as what
   from messages where status in ('queued', 'sending')`,
]

/** Statements whose every row is something that is there twice. */
const DOUBLED = [
  `select format('message %s twice', provider_id) as what from messages
   group by channel_id, provider_id having provider_id is not null and count(*) > 1`,
  `select format('two answers of turn %s', turn_id) as what from messages
   group by turn_id having turn_id is not null and count(*) > 1`,
  `select format('%s and %s overlap', a.id, b.id) as what from appointments a join appointments b
     on a.tenant_id = b.tenant_id and a.professional_id = b.professional_id and a.id < b.id
     and a.starts_at < b.ends_at and b.starts_at < a.ends_at
   where a.status <> 'cancelled' and b.status <> 'cancelled'`,
]

/** Statements whose every row is something that should have followed from what is stored, and did not. */
const LOST = [
  `select format('no lead of contact %s', contacts.id) as what from contacts
   join tenant_modules on tenant_modules.tenant_id = contacts.tenant_id
     and tenant_modules.module_id = 'crm_sales' and tenant_modules.state = 'enabled'
   where exists (select 1 from conversations join messages
       on messages.tenant_id = conversations.tenant_id and messages.conversation_id = conversations.id
     where conversations.contact_id = contacts.id and messages.direction = 'in')
     and not exists (select 1 from crm_sales_leads where crm_sales_leads.contact_id = contacts.id)`,
  `select format('turn %s has no answer', id) as what from agent_turns
   where state = 'done' and outcome = 'answered'
     and not exists (select 1 from messages where messages.turn_id = agent_turns.id)`,
  `select format('appointment %s holds no time', id) as what from appointments
   where status <> 'cancelled' and not exists (
     select 1 from calendar_claims where calendar_claims.appointment_id = appointments.id)`,
]

interface Counted {
  key: string
  count: number
}

export async function judgeRows(postgres: Postgres, ledger: Ledger): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [verdict, statements] of Object.entries({
    stuck: STUCK,
    doubled: DOUBLED,
    lost: LOST,
  })) {
    for (const sql of statements) {
      const rows = await postgres.rows<{ what: string }>(sql)
      findings.push(...rows.map(({ what }) => ({ verdict, what }) as Finding))
    }
  }

  const messages = await postgres.rows<Counted>(
    `select provider_id as key, count(*)::int as count from messages
     where direction = 'in' group by provider_id`
  )
  const taken = [
    ...ledger.taken.map(({ wamid }) => wamid),
    ...ledger.visitorMessages.map(
      ({ conversationId, clientId }) => `${conversationId}:${clientId}`
    ),
  ]
  findings.push(...once('message', taken, messages))

  const appointments = await postgres.rows<Counted>(
    `select contacts.name as key, count(*)::int as count from appointments
     join contacts on contacts.id = appointments.contact_id
     where appointments.status <> 'cancelled' and appointments.source = 'user' group by contacts.name`
  )
  const booked = ledger.bookings.filter((booking) => booking.booked).map(({ name }) => name)
  findings.push(...once('appointment', booked, appointments))
  findings.push(...twice('appointment', appointments))
  return findings
}

/** Every key must be counted exactly once. */
function once(what: string, wanted: string[], counted: Counted[]): Finding[] {
  const counts = new Map(counted.map(({ key, count }) => [key, count]))
  return wanted.flatMap((key): Finding[] => {
    const count = counts.get(key) ?? 0
    if (count === 1) return []
    return [
      { verdict: count === 0 ? 'lost' : 'doubled', what: `${what} ${key} is there ${count} times` },
    ]
  })
}

const twice = (what: string, counted: Counted[]): Finding[] =>
  counted
    .filter(({ count }) => count > 1)
    .map(({ key }) => ({ verdict: 'doubled', what: `${what} ${key} is there twice` }))
