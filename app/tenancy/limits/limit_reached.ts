import type { Transaction } from '#app/tenancy/database'
import { lockByName } from '#app/tenancy/lock_by_name'
import type { LimitReached } from '#app/tenancy/contracts/limit'
import { limitsOf } from '#app/tenancy/queries/limits_of'
import { usageOf, type CountedLimit } from '#app/tenancy/queries/usage'
import { currentTenantId } from '#app/tenancy/scope'

/** With so much room nobody fills it before the next count. */
const AMPLE = 1_000
const COUNTED_EVERY_MS = 60_000
const REMEMBERED = 10_000

/** When there was ample room, by tenant and limit: counting a million rows for each new one would cost more than it saves. */
const ample = new Map<string, number>()

/**
 * The refusal when the tenant has no room for one more; null when it has. Near the limit, one asks at a time. What the
 * transaction has added before it asks is counted as well and has to be told.
 */
export async function limitReached(
  trx: Transaction,
  name: CountedLimit,
  alreadyAdded = 0
): Promise<LimitReached | null> {
  const key = `${currentTenantId()}/${name}`
  const seenAt = ample.get(key)
  const limits = await limitsOf(trx)
  const { value } = limits[name]
  if (seenAt !== undefined && performance.now() - seenAt < COUNTED_EVERY_MS && value > AMPLE) {
    return null
  }
  await lockByName(trx, `limit:${key}`)
  const room = value - (await usageOf(name, trx))
  if (room > AMPLE) {
    if (ample.size >= REMEMBERED) ample.clear()
    ample.set(key, performance.now())
    return null
  }
  ample.delete(key)
  return room + alreadyAdded > 0 ? null : { kind: 'limit_reached', limit: name, value }
}

/** For tests, which change limits and rows behind our back. */
export const forgetAmpleRoom = () => ample.clear()
