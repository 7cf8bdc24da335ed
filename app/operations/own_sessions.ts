import pg from 'pg'
import env from '#start/env'
import { StartRefusal } from '#app/operations/refusal'

const CONNECTIONS = ['DATABASE_URL', 'DATABASE_SYSTEM_URL'] as const
const ROUNDS = 2
const CONNECT_MS = 10_000

/**
 * Refuses a pooler in transaction mode. The tenant of a connection is a setting of its session; where two connections
 * share a session of PostgreSQL, one would read the rows of the other's tenant. Two open connections that are ever
 * served by the same backend give such a pooler away.
 */
export async function assertOwnSessions() {
  const shared = await Promise.all(CONNECTIONS.map((name) => sharesSessions(env.get(name))))
  for (const [index, name] of CONNECTIONS.entries()) {
    if (shared[index]) {
      throw new StartRefusal(
        `${name} leads through a pooler that shares sessions (transaction mode), where tenants could see each other's rows: use its session mode, or connect to PostgreSQL itself.`
      )
    }
  }
}

export async function sharesSessions(connectionString: string): Promise<boolean> {
  const pair = [open(connectionString), open(connectionString)] as const
  // A connection that breaks makes its query fail, which says enough.
  for (const client of pair) client.on('error', () => undefined)
  try {
    for (const client of pair) await client.connect()
    const seen: [Set<number>, Set<number>] = [new Set(), new Set()]
    for (let round = 0; round < ROUNDS; round++) {
      seen[0].add(await backendOf(pair[0]))
      seen[1].add(await backendOf(pair[1]))
    }
    return !seen[0].isDisjointFrom(seen[1])
  } finally {
    await Promise.allSettled(pair.map((client) => client.end()))
  }
}

async function backendOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  return rows[0]?.pid ?? 0
}

const open = (connectionString: string) =>
  new pg.Client({ connectionString, connectionTimeoutMillis: CONNECT_MS })
