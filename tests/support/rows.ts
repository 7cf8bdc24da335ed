import { database, execute, select } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'

type Bindings = readonly (string | number | boolean | Date)[]

/** The rows of one tenant, for assertions and to bring about what a test is about. */
export const rowsOf = (tenantId: string) => ({
  rows: <Row>(sql: string, bindings: Bindings = []) =>
    tenancy.run(tenantId, () => select<Row>(database(), sql, bindings)),

  /** With a worker's patience: what a test lays out may be thousands of rows. */
  change: (sql: string, bindings: Bindings = []) =>
    tenancy.runInBackground(tenantId, () => execute(database(), sql, bindings)),
})

export type TenantRows = ReturnType<typeof rowsOf>
