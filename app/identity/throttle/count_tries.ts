import type { DateTime } from 'luxon'
import env from '#start/env'
import { blockedKeys } from '#app/identity/throttle/blocked_keys'
import type { Counter } from '#app/identity/throttle/counters'
import { nextTry } from '#app/identity/throttle/throttle'
import { clock } from '#app/shared/clock'
import { LIMITS } from '#app/shared/limits'
import { throttleRows } from '#app/tenancy/system/throttle_rows'

export interface Throttled {
  kind: 'throttled'
  retryAfterSeconds: number
  /** How many may be made in a window. */
  most: number
}

export type Counted = { kind: 'counted' } | Throttled

const COUNTED: Counted = { kind: 'counted' }

/**
 * Counts a try under each of these before it is made, so that many at once do not slip through together. The first
 * counter that refuses is the last one asked.
 */
export async function countTry(counters: readonly Counter[]): Promise<Counted> {
  if (env.get('LOGIN_THROTTLE') === 'off') return COUNTED
  const refused = refusedAlready(counters)
  if (refused) return refused
  const now = clock.now()
  for (const counter of counters) {
    const until = await countOne(counter, now)
    if (until) return throttled(counter, until, now)
  }
  return COUNTED
}

/** What this process knows without asking the database: null says nothing. */
export function refusedAlready(counters: readonly Counter[]): Throttled | null {
  const now = clock.now()
  const refused = counters.flatMap((counter) => {
    const until = blockedKeys.until(counter.key, now)
    return until ? [throttled(counter, until, now)] : []
  })
  return refused.sort((a, b) => b.retryAfterSeconds - a.retryAfterSeconds)[0] ?? null
}

/** The try was right: it does not count, and what counts for this person alone begins anew. */
export async function tryWasRight(counters: readonly Counter[]) {
  if (env.get('LOGIN_THROTTLE') === 'off') return
  for (const { key, personal } of counters) {
    if (!personal) await throttleRows.giveBack(key)
    else {
      await throttleRows.forget(key)
      blockedKeys.delete(key)
    }
  }
}

async function countOne({ key, allowance }: Counter, now: DateTime): Promise<DateTime | null> {
  const forgottenAt = now
    .plus({ seconds: allowance.windowSeconds })
    .plus({ minutes: LIMITS.time.triesForgotten })
  const until = await throttleRows.change(key, { now, forgottenAt }, (known) => {
    const { tries, allowed } = nextTry(known, allowance, now)
    return { tries, result: allowed ? null : tries.blockedUntil }
  })
  if (until) blockedKeys.add(key, until)
  return until
}

const throttled = ({ allowance }: Counter, until: DateTime, now: DateTime): Throttled => ({
  kind: 'throttled',
  most: allowance.most,
  retryAfterSeconds: Math.max(1, Math.ceil(until.diff(now).as('seconds'))),
})
