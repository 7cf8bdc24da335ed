import { askReset } from '#app/identity/actions/ask_reset'
import { sendVerification } from '#app/identity/actions/send_verification'
import { hashToken } from '#app/identity/token'
import { accounts } from '#app/tenancy/system/accounts'
import { systemTransaction } from '#app/tenancy/system/database'
import { lastLink } from '#tests/support/account_mails'
import { rowsOf } from '#tests/support/rows'
import { userIdOf } from '#tests/support/staff'
import { systemRows } from '#tests/support/system_rows'
import type { World } from '#tests/support/world'

/** Endpoints in each state, with the longest of everything that a card may show. */
export async function writeWebhooks(world: World) {
  await rowsOf(world.madrid.id).change(
    `insert into webhook_endpoints (tenant_id, url, description, events, enabled, secret, paused_at, pause_reason,
       failing_since, previous_secret_until, created_at)
     select ?, 'https://erp.example.com/' || repeat('a-long-path/', 12), repeat('Accounts ', 12),
       '["appointment.cancelled", "conversation.created", "conversation.updated", "message.created"]',
       reason <> 'off', 'x', case when reason in ('failing', 'gone') then now() end,
       case when reason in ('failing', 'gone') then reason end, now(), now() + interval '1 hour', now()
     from unnest(array['on', 'off', 'failing', 'gone']) reason`,
    [world.madrid.id]
  )
}

/** A job of each state that people look for, with all that a row may show. */
export async function startJobs(world: World) {
  const { change } = rowsOf(world.madrid.id)
  const actorId = await userIdOf(world, world.madrid, 'ceo')
  for (const state of ['queued', 'running', 'parked', 'dead', 'cancelled']) {
    await change(
      `insert into jobs (tenant_id, name, lane, state, run_at, created_at, attempts, actor_id, last_error, progress)
       values (?, 'crm_sales.a_name_as_long_as_a_name_of_a_job_may_well_be_in_some_module', 'bulk', ?,
         now() + interval '1 day', now(), 2, ?, 'connect ECONNREFUSED 127.0.0.1:54321 while the report was sent',
         '{"done": 1200, "total": 50000, "note": "page 12"}')`,
      [world.madrid.id, state, actorId]
    )
  }
}

/** A team with somebody in it who leads it. */
export async function formTeam(world: World) {
  await rowsOf(world.madrid.id).change(
    `with team as (
       insert into teams (tenant_id, name, created_at) values (?, 'Recepción y ventas del norte', now()) returning *
     )
     insert into team_members (tenant_id, team_id, user_id, leads) select tenant_id, id, ?, true from team`,
    [world.madrid.id, await userIdOf(world, world.madrid, 'seller')]
  )
}

/** A mail of each state that says why, to a long address. */
export async function writeMails(world: World) {
  const { change } = rowsOf(world.madrid.id)
  for (const [state, reason] of [
    ['queued', 'smtp_deferred'],
    ['sent', null],
    ['failed', 'smtp_tls'],
    ['suppressed', 'bounce'],
    ['bounced', 'unknown_address'],
    ['unconfirmed', 'no_answer'],
  ]) {
    await change(
      `insert into mails (tenant_id, template, locale, to_email, to_name, subject, data, dedupe_key, state, reason,
         detail, attempts, created_at, next_attempt_at)
       values (?, 'mail_test', 'es', 'recepcion.administracion.general@clinica-odontologica-sanchez.example',
         'Lucía Sánchez-Villanueva de la Torre', 'Correo de prueba', 'x', ?, ?, nullif(?, ''),
         '550 5.7.1 [203.0.113.77] https://postmaster.example.com/refused-because-of-reputation', 3, now(),
         now() + interval '1 day')`,
      [world.madrid.id, state ?? '', state ?? '', reason ?? '']
    )
  }
}

/** Entries with the longest of everything that a row may show. */
export async function writeAudit(world: World) {
  await rowsOf(world.madrid.id).change(
    `insert into audit_entries (tenant_id, actor_kind, action, subject_type, subject_id, ip, created_at)
     select ?, kind, 'module.an_action_with_a_name_as_long_as_it_may_well_be_in_some_module', 'tenant', 'x',
       '2001:0db8:85a3:0000:0000:8a2e:0370:7334', now()
     from unnest(array['user', 'token', 'agent', 'system']) kind`,
    [world.madrid.id]
  )
}

/** The secrets of links that somebody is yet to open. */
export async function sendLinks(world: World) {
  const userId = await userIdOf(world, world.madrid, 'seller')
  const account = await accounts.byId(userId)
  if (!account) throw new Error('There is no seller')
  await askReset(account.email)
  const reset = await lastLink(account.email)
  await systemTransaction((trx) => sendVerification(account, account.email, trx))
  const invite = 'an invitation that somebody is yet to open'.replaceAll(' ', '-')
  await rowsOf(world.madrid.id).change(
    `insert into invitations (tenant_id, email, role, locale, link_hash, invited_by, sent_at, expires_at, created_at)
     values (?, 'recepcion.administracion.general@clinica-odontologica-sanchez.example', 'secretary', 'fr', ?, ?, now(),
       now() + interval '7 days', now())`,
    [world.madrid.id, hashToken(invite), await userIdOf(world, world.madrid, 'ceo')]
  )
  return { reset, invite, verify: await lastLink(account.email) }
}

/** Tokens of both kinds, with the longest of everything that a row may show. */
export async function makeTokens(world: World) {
  const name = 'A name as long as people give one when they want to say what it is for and for whom'
  const token = (userId: string, kind: string) =>
    systemRows(
      `insert into access_tokens (user_id, kind, name, hash, scopes, expires_at)
       values (?, ?, ?, ?, '{crm_sales.leads.read,conversations.take_over,contacts.*}', '2100-01-01')`,
      [userId, kind, name, `${kind}-hash`]
    )
  await token(await userIdOf(world, world.madrid, 'ceo'), 'personal')
  await token(await userIdOf(world, world.madrid, 'seller'), 'service')
}
