import { select } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'

type Value = string | readonly string[]

/** What the database says about itself: names of tables, keys, policies and roles, never a row of a tenant. */
export function readCatalog<Row>(
  sql: string,
  bindings: Record<string, Value> = {}
): Promise<Row[]> {
  return select<Row>(systemDatabase(), sql, bindings)
}
