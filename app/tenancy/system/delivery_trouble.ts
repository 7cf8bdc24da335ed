import { selectOne } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'

/** A delivery that failed so often meets a provider that is not well. */
const TRIES = 3

/** Whether a message of any tenant waits for another try after several. */
export async function deliveryTrouble(): Promise<boolean> {
  const row = await selectOne(
    systemDatabase(),
    `select 1 as one from jobs
     where state = 'queued' and lane = 'interactive' and name = 'chat.deliver_message' and attempts >= ${TRIES}
     limit 1`
  )
  return row !== null
}
