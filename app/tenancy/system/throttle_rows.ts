import { DateTime } from 'luxon'
import type { Tries } from '#app/identity/throttle/throttle'
import { execute, executeOne, selectOne } from '#app/tenancy/database'
import { systemDatabase, systemTransaction } from '#app/tenancy/system/database'

interface Row {
  tries: number
  windowEndsAt: Date
  strikes: number
  blockedUntil: Date | null
}

const LOCK = `
  insert into throttles (key, tries, window_ends_at, forgotten_at) values (:key, 0, :now, :now)
  on conflict (key) do update set
    strikes = case when throttles.forgotten_at <= :now then 0 else throttles.strikes end
  returning tries, window_ends_at as "windowEndsAt", strikes, blocked_until as "blockedUntil"`

const time = (at: Date) => DateTime.fromJSDate(at, { zone: 'utc' })

/** Counts of tries. Keys are made by who counts; they hold no address of a person in words. */
export const throttleRows = {
  /** Changes what is known under the key, one after the other: `change` gets it as it is at that moment. */
  change<T>(
    key: string,
    { now, forgottenAt }: { now: DateTime; forgottenAt: DateTime },
    change: (known: Tries) => { tries: Tries; result: T }
  ): Promise<T> {
    return systemTransaction(async (trx) => {
      const row = await selectOne<Row>(trx, LOCK, { key, now: now.toJSDate() })
      if (!row) throw new Error('The counter was not made')
      const { tries, result } = change({
        tries: row.tries,
        windowEndsAt: time(row.windowEndsAt),
        strikes: row.strikes,
        blockedUntil: row.blockedUntil && time(row.blockedUntil),
      })
      await executeOne(
        trx,
        `update throttles set tries = :tries, window_ends_at = :windowEndsAt, strikes = :strikes,
           blocked_until = :blockedUntil, forgotten_at = :forgottenAt
         where key = :key`,
        {
          key,
          tries: tries.tries,
          windowEndsAt: tries.windowEndsAt.toJSDate(),
          strikes: tries.strikes,
          blockedUntil: tries.blockedUntil?.toJSDate() ?? null,
          forgottenAt: forgottenAt.toJSDate(),
        }
      )
      return result
    })
  },

  /** One try less: it was right. */
  giveBack: (key: string) =>
    execute(systemDatabase(), `update throttles set tries = greatest(tries - 1, 0) where key = ?`, [
      key,
    ]),

  forget: (key: string) => execute(systemDatabase(), `delete from throttles where key = ?`, [key]),
}
