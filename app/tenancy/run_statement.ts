import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { Bindings } from '#app/tenancy/database'
import type { PooledConnection, PoolClient } from '#app/tenancy/connection_guard'
import { statementOf, valuesOf } from '#app/tenancy/statement'

export interface Result<Row = unknown> {
  rows: Row[]
  rowCount: number | null
}

/**
 * Runs a statement on a connection of the pool without the query builder, which costs as much as a small query itself.
 * The pool's guard has set the scope when it lent the connection, and hears of statements that might change it.
 */
export async function runStatement<Row>(
  pool: QueryClientContract,
  sql: string,
  bindings: Bindings
): Promise<Result<Row>> {
  const statement = statementOf(sql, bindings)
  const { text, name, mayChangeScope } = statement
  const client = pool.getWriteClient().client as PoolClient
  const connection: PooledConnection = await client.acquireConnection()
  if (mayChangeScope) {
    client.emit('query', { __knexUid: connection.__knexUid, method: 'raw', sql })
  }
  try {
    const values = valuesOf(statement, bindings)
    return (await connection.query({ text, name, values })) as Result<Row>
  } catch (error) {
    // With its placeholders, never with what people wrote.
    if (error instanceof Error) error.message = `${text} - ${error.message}`
    throw error
  } finally {
    await client.releaseConnection(connection)
  }
}
