import db from '@adonisjs/lucid/services/db'
import { database, execute } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { systemRows } from '#tests/support/system_rows'

/** Each with `:n` numbers of rows of the tenant and of the user; what a list reads and what stands beside it. */
const STATEMENTS = [
  `insert into contacts (tenant_id, name, phone, email, created_at)
   select :t, 'Person ' || n, '+34600' || lpad(n::text, 6, '0'), 'p' || n || '@example.test',
     timestamptz '2026-01-01' + n * interval '1 minute' from generate_series(1, :n) n`,
  `insert into contact_identities (tenant_id, contact_id, kind, value, valid_from)
   select :t, id, 'phone', phone, created_at from contacts where tenant_id = :t and email is not null`,
  `insert into conversations (tenant_id, channel_id, contact_id, identity_id, assignee_id, status, last_position,
     last_message_at, created_at)
   select :t, (select id from channels where tenant_id = :t and provider = 'webchat'), contact_id, id,
     case when random() < 0.02 then cast(:u as uuid) end, case when random() < 0.5 then 'open' else 'closed' end,
     1, valid_from, valid_from from contact_identities where tenant_id = :t`,
  `insert into messages (tenant_id, conversation_id, channel_id, position, direction, author, type, text, status,
     sent_at, created_at)
   select :t, id, channel_id, 1, 'in', 'contact', 'text', 'hello', 'received', created_at, created_at
   from conversations where tenant_id = :t`,
  `insert into messages (tenant_id, conversation_id, channel_id, position, direction, author, type, text, status,
     sent_at, created_at)
   select :t, one.id, one.channel_id, n, 'in', 'contact', 'text', 'hello', 'received', one.created_at, one.created_at
   from (select * from conversations where tenant_id = :t order by id limit 1) one, generate_series(2, 5000) n`,
  `insert into services (tenant_id, name, duration_minutes, created_at)
   select :t, 'Service ' || n, 30, timestamptz '2026-01-01' from generate_series(1, :n / 10) n`,
  `insert into professionals (tenant_id, name, user_id, created_at)
   select :t, 'Professional ' || n, case when n = 1 then cast(:u as uuid) end, timestamptz '2026-01-01'
   from generate_series(1, :n / 10) n`,
  `insert into service_professionals (tenant_id, service_id, professional_id)
   select :t, s.id, p.id
   from (select id, row_number() over (order by id) as n from services where tenant_id = :t) s
   join (select id, row_number() over (order by id) as n from professionals where tenant_id = :t) p
     on p.n = s.n
   on conflict do nothing`,
  `insert into working_hours (tenant_id, professional_id, weekday, starts_minute, ends_minute)
   select :t, id, weekday, 540, 1080 from professionals, generate_series(1, 5) weekday where tenant_id = :t`,
  `insert into conversation_reads (tenant_id, conversation_id, user_id, position, read_at)
   select :t, id, :u, 1, created_at from conversations where tenant_id = :t`,
  `insert into module_webhooks (tenant_id, module_id, name, key, secret, created_at)
   select :t, 'seed_' || n, 'one', gen_random_uuid(), 'x', timestamptz '2026-01-01' from generate_series(1, :n / 10) n`,
  `insert into appointments (tenant_id, service_id, professional_id, contact_id, starts_at, ends_at, source, created_at)
   select :t, s.ids[1 + c.n % 50], p.ids[1 + c.n % 100], c.id, c.created_at, c.created_at + interval '30 minutes',
     'user', c.created_at
   from (select array(select id from services where tenant_id = :t order by id limit 50) as ids) s,
     (select array(select id from professionals where tenant_id = :t order by id limit 100) as ids) p,
     (select id, created_at, row_number() over () as n from contacts where tenant_id = :t) c`,
  `insert into crm_sales_leads (tenant_id, contact_id, stage, source, owner_id, created_at)
   select :t, id, case when random() < 0.1 then 'interested' else 'new' end, 'seed',
     case when random() < 0.02 then cast(:u as uuid) end, created_at from contacts where tenant_id = :t`,
  `insert into teams (tenant_id, name, created_at)
   select :t, 'Team ' || n, timestamptz '2026-01-01' from generate_series(1, :n / 10) n`,
  `insert into team_members (tenant_id, team_id, user_id) select :t, id, :u from teams where tenant_id = :t`,
  `insert into registrations (tenant_id, user_id, name, email, phone, wished_role, locale, state, link_hash,
     link_expires_at, created_at)
   select :t, :u, 'Person ' || n, 'p' || n || '@example.test', '1', 'seller', 'en', 'approved',
     gen_random_uuid(), timestamptz '2026-01-01', timestamptz '2026-01-01' + n * interval '1 minute'
   from generate_series(1, :n) n`,
  `insert into invitations (tenant_id, email, role, locale, link_hash, invited_by, sent_at, expires_at, revoked_at,
     created_at)
   select :t, 'p' || n || '@example.test', 'seller', 'en', gen_random_uuid(), :u, timestamptz '2026-01-01',
     timestamptz '2026-01-01', timestamptz '2026-01-01', timestamptz '2026-01-01' + n * interval '1 minute'
   from generate_series(1, :n) n`,
  `insert into jobs (tenant_id, name, lane, state, run_at, created_at, finished_at)
   select :t, 'seed.kind_' || n % 20, case when n % 3 = 0 then 'bulk' else 'default' end,
     case when n % 50 = 0 then 'dead' else 'done' end, at, at, at
   from (select n, timestamptz '2026-01-01' + n * interval '1 minute' as at from generate_series(1, :n) n) jobs`,
  `insert into mails (tenant_id, template, locale, to_email, dedupe_key, state, created_at)
   select :t, 'seed_' || n % 20, 'en', 'p' || n || '@example.com', n::text,
     case when n % 50 = 0 then 'failed' else 'sent' end,
     timestamptz '2026-01-01' + n * interval '1 minute' from generate_series(1, :n) n`,
  `insert into mail_suppressions (tenant_id, email, reason, created_at)
   select :t, 'p' || n || '@example.com', 'bounce', timestamptz '2026-01-01' + n * interval '1 minute'
   from generate_series(1, :n) n`,
  `insert into webhook_endpoints (tenant_id, url, events, secret, created_at)
   select :t, 'https://example.com/' || n, '[]', 'x', timestamptz '2026-01-01' + n * interval '1 minute'
   from generate_series(1, :n / 10) n`,
  `insert into webhook_deliveries (tenant_id, endpoint_id, message_id, type, body, state, created_at)
   select :t, one.id, 'msg_' || n, 'x.y', '{}', case when n % 50 = 0 then 'failed' else 'delivered' end,
     timestamptz '2026-01-01' + n * interval '1 minute'
   from (select id from webhook_endpoints where tenant_id = :t order by id limit 1) one, generate_series(1, :n) n`,
  `insert into audit_entries (tenant_id, actor_id, action, subject_type, subject_id, ip, request_id, created_at)
   select :t, case when n % 50 = 0 then cast(:u as uuid) end, 'seed.done_' || n % 20, 'seed', 'subject-' || n % 2000,
     '192.0.2.' || n % 250, 'request-' || n, timestamptz '2026-01-01' + n * interval '1 minute'
   from generate_series(1, :n) n`,
  `insert into live_events (tenant_id, version, topic, type, at, data, created_at)
   select :t, nextval('live_version'), 'conversations', 'x', timestamptz '2026-01-01', '{}',
     timestamptz '2026-01-01' + n * interval '1 second' from generate_series(1, :n) n`,
]

const CONTACTS_AT_ONCE = 2_500

/** Fills a tenant with `rows` contacts and, for each, what hangs on it. */
export async function fillTenant(tenantId: string, userId: string, rows: number) {
  await tenancy.runInBackground(tenantId, async () => {
    const [contacts = '', ...others] = STATEMENTS
    // The words of each are taken apart for the search, which is too much for one statement on a busy machine.
    for (let from = 0; from < rows; from += CONTACTS_AT_ONCE) {
      const some = `generate_series(${from + 1}, ${Math.min(from + CONTACTS_AT_ONCE, rows)})`
      await execute(database(), contacts.replace('generate_series(1, :n)', some), { t: tenantId })
    }
    await analyse(['contacts', 'contact_words'])
    for (const sql of others) {
      await execute(database(), sql.replaceAll(':n', String(rows)), { t: tenantId, u: userId })
      await analyse([/^insert into (\w+)/.exec(sql)?.[1] ?? ''])
    }
  })
}

/** What the planner knows must be what is there, also while the next statement reads what the last one wrote. */
async function analyse(tables: string[]) {
  await db.connection('owner').rawQuery(`analyze ${tables.join()}`)
}

export async function analyseAll() {
  const tables = await systemRows<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`
  )
  await analyse(tables.map(({ name }) => name))
}
