import { currentScope, scopeKey } from '#app/tenancy/scope'
import { ScopeChangeInTransaction } from '#app/tenancy/errors'
import { PATIENCE } from '#app/tenancy/patience'

/** The parts of a pooled PostgreSQL connection that the guard works with. */
export interface PooledConnection {
  __knexUid: string
  /** A reason makes the pool destroy the connection instead of lending it again. */
  __knex__disposed?: string
  query(query: { text: string; values: readonly unknown[]; name?: string }): Promise<unknown>
}

/** What knex tells about each statement before it is sent. */
interface Statement {
  __knexUid: string
  __knexTxId?: string
  method?: string
  sql: string
}

/** The parts of knex's client that the guard works with. */
export interface PoolClient {
  acquireConnection(): Promise<PooledConnection>
  releaseConnection(connection: PooledConnection): Promise<void>
  on(event: 'query', listener: (statement: Statement) => void): unknown
  emit(event: 'query', statement: Statement): boolean
}

const SET_SCOPE = `select set_config('app.tenant_id', $1, false), set_config('app.tenant_ids', $2, false),
  set_config('statement_timeout', $3, false)`
const ENDS_TRANSACTION = /^(commit|rollback;?$)/i

/**
 * Makes a pool set the scope, and how long a statement may take in it, whenever it lends a connection that had another
 * one last: no query can forget it, raw ones included. Raw SQL and transactions may change the setting behind our back,
 * so afterwards it counts as unknown. A transaction keeps the scope of its BEGIN.
 */
export function guardPool(client: PoolClient) {
  const lastScope = new Map<string, string>()
  const transactionScope = new Map<string, string>()
  const acquire = client.acquireConnection.bind(client)

  async function applyScope(connection: PooledConnection) {
    const wanted = scopeKey()
    if (lastScope.get(connection.__knexUid) === wanted) return
    const scope = currentScope()
    const { statement_timeout: patience } = scope?.background ? PATIENCE.worker : PATIENCE.web
    const values = [scope?.tenantId ?? '', scope?.tenantIds.join(',') ?? '', String(patience)]
    try {
      await connection.query({ text: SET_SCOPE, values })
      lastScope.set(connection.__knexUid, wanted)
    } catch (error) {
      lastScope.delete(connection.__knexUid)
      connection.__knex__disposed = 'the scope could not be set'
      await client.releaseConnection(connection)
      throw error
    }
  }

  function watchTransaction(uid: string, sql: string) {
    if (ENDS_TRANSACTION.test(sql)) return transactionScope.delete(uid)
    const begun = transactionScope.get(uid)
    if (begun === undefined) return transactionScope.set(uid, scopeKey())
    if (begun !== scopeKey()) throw new ScopeChangeInTransaction()
  }

  client.acquireConnection = async () => {
    const connection = await acquire()
    transactionScope.delete(connection.__knexUid)
    await applyScope(connection)
    return connection
  }

  client.on('query', ({ __knexUid: uid, __knexTxId: inTransaction, method, sql }) => {
    if (method === 'raw' || inTransaction) lastScope.delete(uid)
    if (inTransaction) watchTransaction(uid, sql)
  })
}
