import db from '@adonisjs/lucid/services/db'

interface Pool {
  numUsed(): number
  numFree(): number
  numPendingAcquires(): number
}

export interface PoolUsage {
  pool: string
  used: number
  free: number
  /** Who waits for a connection. */
  waiting: number
}

/** How the pools are used. One that nobody has needed yet is left out. */
export function poolUsage(): PoolUsage[] {
  return ['app', 'system'].flatMap((name) => {
    const client: { pool?: Pool } | undefined = db.manager.get(name)?.connection?.client?.client
    const pool = client?.pool
    if (!pool) return []
    return [
      {
        pool: name,
        used: pool.numUsed(),
        free: pool.numFree(),
        waiting: pool.numPendingAcquires(),
      },
    ]
  })
}
