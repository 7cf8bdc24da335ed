import db from '@adonisjs/lucid/services/db'
import type { PoolClient } from '#app/tenancy/connection_guard'
import { database, select } from '#app/tenancy/database'

interface Statement {
  sql: string
  bindings: readonly unknown[]
}

interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows': number
  'Plans'?: Node[]
}

export interface Plan {
  indexes: string[]
  /** Tables that are read from end to end. */
  scanned: string[]
  /** The most rows that went into one sort. */
  sorted: number
}

/** The statements that the callback sends over the application's pool. Call it in a scope. */
async function statementsOf(run: () => Promise<unknown>): Promise<Statement[]> {
  const client = db.connection('app').getWriteClient().client as PoolClient
  const acquire = client.acquireConnection
  const found: Statement[] = []
  const restore: (() => void)[] = []
  client.acquireConnection = async () => {
    const connection = await acquire()
    const { query } = connection
    restore.push(() => (connection.query = query))
    connection.query = function (statement, ...rest) {
      found.push({ sql: statement.text, bindings: statement.values })
      return query.call(connection, statement, ...rest)
    }
    return connection
  }
  try {
    await run()
  } finally {
    client.acquireConnection = acquire
    for (const undo of restore.reverse()) undo()
  }
  return found
}

/** How PostgreSQL carried out what the callback asks, as the application role in the current scope. */
export async function plansOf(run: () => Promise<unknown>): Promise<Plan[]> {
  const statements = await statementsOf(run)
  const plans: Plan[] = []
  for (const { sql, bindings } of statements.filter((one) => /^\s*(with|select)/i.test(one.sql))) {
    const [row] = await select<{ 'QUERY PLAN': [{ Plan: Node }] }>(
      database(),
      `explain (analyze, timing off, format json) ${sql.replace(/\$\d+/g, '?')}`,
      [...sql.matchAll(/\$(\d+)/g)].map(([, place]) => bindings[Number(place) - 1]) as never
    )
    if (row) plans.push(readPlan(row['QUERY PLAN'][0].Plan))
  }
  return plans
}

function readPlan(root: Node): Plan {
  const plan: Plan = { indexes: [], scanned: [], sorted: 0 }
  const visit = (node: Node) => {
    if (node['Index Name']) plan.indexes.push(node['Index Name'])
    if (node['Node Type'] === 'Seq Scan') plan.scanned.push(node['Relation Name'] ?? '')
    if (node['Node Type'] === 'Sort') {
      const rows = (node.Plans ?? []).map((child) => child['Actual Rows'])
      plan.sorted = Math.max(plan.sorted, ...rows)
    }
    node.Plans?.forEach(visit)
  }
  visit(root)
  return plan
}
