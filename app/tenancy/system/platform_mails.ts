import { PLATFORM_STATEMENTS } from '#app/mail/delivery/mail_statements'
import { LOST_AFTER_MS, MailStore } from '#app/mail/delivery/mail_store'
import type { MailValues } from '#app/mail/mail_values'
import { bells } from '#app/mail/platform_bell'
import { notePlatformEnd } from '#app/mail/platform_counts'
import { clock } from '#app/shared/clock'
import { execute, select, selectOne, type Transaction } from '#app/tenancy/database'
import { systemDatabase, systemTransaction } from '#app/tenancy/system/database'

/** Mails to people, whatever tenants they work in. */
export const platformMails = new MailStore(systemDatabase, PLATFORM_STATEMENTS, {}, notePlatformEnd)

export function addPlatformMail(values: MailValues, client?: Transaction): Promise<string | null> {
  return client ? add(client, values) : systemTransaction((trx) => add(trx, values))
}

async function add(trx: Transaction, values: MailValues) {
  const row = await selectOne<{ id: string }>(
    trx,
    `insert into platform_mails
       (template, locale, to_email, to_name, data, dedupe_key, request_id, created_at)
     values (:template, :locale, :email, :name, :data, :dedupeKey, :requestId, :now)
     on conflict (dedupe_key) do nothing
     returning id`,
    values
  )
  if (row) trx.after('commit', () => bells.ring())
  return row?.id ?? null
}

/** Those that are due, and those that were lost on the way. */
export async function duePlatformMails(limit: number): Promise<string[]> {
  const now = clock.now()
  const rows = await select<{ id: string }>(
    systemDatabase(),
    `select id from platform_mails
     where (state = 'queued' and (next_attempt_at is null or next_attempt_at <= :now))
       or (state = 'sending' and sending_since < :lostBefore)
     order by id limit :limit`,
    {
      now: now.toJSDate(),
      lostBefore: now.minus({ milliseconds: LOST_AFTER_MS }).toJSDate(),
      limit,
    }
  )
  return rows.map(({ id }) => id)
}

export interface WaitingMails {
  waiting: number
  /** Seconds since the oldest of them was written. */
  oldestSeconds: number
}

/** Those that are not at their end, however often they were tried. */
export async function waitingPlatformMails(): Promise<WaitingMails> {
  const row = await selectOne<{ waiting: number; oldest: Date | null }>(
    systemDatabase(),
    `select count(*)::int as waiting, min(created_at) as oldest from platform_mails
     where state in ('queued', 'sending')`
  )
  const now = clock.now().toMillis()
  const oldestSeconds = row?.oldest ? (now - row.oldest.getTime()) / 1_000 : 0
  return { waiting: row?.waiting ?? 0, oldestSeconds: Math.max(0, oldestSeconds) }
}

export function deleteOldPlatformMails(before: Date) {
  return execute(systemDatabase(), `delete from platform_mails where created_at < ?`, [before])
}
