import { answersWithin } from '#app/tenancy/system/database_check'

const DATABASE_TIMEOUT_MS = 2_000

type State = 'starting' | 'serving' | 'stopping'

let state: State = 'starting'

/** The port opens first; readiness follows once migrations and checks are through, and ends when stopping begins. */
export function enterState(next: State) {
  state = next
}

export const isServing = () => state === 'serving'

export async function readiness() {
  const database = await answersWithin(DATABASE_TIMEOUT_MS)
  return { ready: state === 'serving' && database, checks: { process: state, database } }
}
