import type { Metric } from '#app/operations/metrics/exposition'
import { poolUsage } from '#app/tenancy/system/pool_usage'

export const poolMetrics = (): Metric => ({
  name: 'nexus_database_connections',
  help: 'Connections of each pool, and who waits for one.',
  type: 'gauge',
  samples: poolUsage().flatMap(({ pool, used, free, waiting }) =>
    Object.entries({ used, free, waiting }).map(([state, value]) => ({
      labels: { pool, state },
      value,
    }))
  ),
})
