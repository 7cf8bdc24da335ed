import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Fault } from '#tests/proof/support/chaos/faults'
import type { Postgres } from '#tests/proof/support/chaos/postgres'

const KILL_EVERY_MS = 1_000
const SESSIONS = 97
const LONGEST_LOCK_MS = 8_000

const KILL_ALL = `select pg_terminate_backend(pid) from pg_stat_activity
  where usename in ('nexus_app', 'nexus_system') and pid <> pg_backend_pid()`

export const DATABASE_FAULTS: Fault[] = [
  {
    name: 'PostgreSQL crashed and recovered',
    strike: ({ postgres }) => postgres.restart('immediate'),
  },
  {
    name: 'all backends killed each second',
    async strike({ postgres }, ms) {
      for (const end = performance.now() + ms; performance.now() < end;) {
        await postgres.rows(KILL_ALL)
        await sleep(Math.min(KILL_EVERY_MS, ms))
      }
    },
  },
  {
    name: 'all connections taken by idle transactions',
    async strike({ postgres }, ms) {
      await postgres.rows(KILL_ALL)
      const sessions = await Promise.all(Array.from({ length: SESSIONS }, () => idle(postgres)))
      await sleep(ms)
      await Promise.all(sessions.map((session) => session?.end().catch(() => undefined)))
    },
  },
  {
    name: 'PostgreSQL restarted in good order',
    strike: ({ postgres }) => postgres.restart('fast'),
  },
  {
    name: 'the conversations locked',
    async strike({ postgres }, ms) {
      await postgres.rows('begin')
      try {
        await postgres.rows('lock table conversations in access exclusive mode')
        await sleep(Math.min(ms, LONGEST_LOCK_MS))
      } finally {
        await postgres.rows('rollback')
      }
    },
  },
]

/** A session that holds its connection and does nothing; null when there is no room for it. */
async function idle(postgres: Postgres): Promise<pg.Client | null> {
  try {
    const session = await postgres.session()
    await session.query('begin')
    return session
  } catch {
    return null
  }
}
