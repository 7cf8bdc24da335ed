import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import { NoScope, UnexpectedRowCount } from '#app/tenancy/errors'
import { insideTransaction } from '#app/tenancy/open_transaction'
import { runStatement, type Result } from '#app/tenancy/run_statement'
import { currentScope } from '#app/tenancy/scope'
import { commitSurely } from '#app/tenancy/sure_commit'

/** A place to run statements: the pool of the current scope, or a transaction of it. */
export type Client = QueryClientContract | TransactionClientContract
export type Transaction = TransactionClientContract

type Single = string | number | boolean | bigint | null | Date
export type Binding = Single | readonly Single[]
export type Bindings = readonly Binding[] | Record<string, Binding>

/** The application role's pool; its rows are those of the current scope. */
export const database = (): QueryClientContract => db.connection('app')

/**
 * One transaction in the current scope, which is then fixed. Callbacks given to `trx.after('commit')` run
 * once the rows are visible to others.
 */
export function transaction<T>(callback: (trx: Transaction) => Promise<T>): Promise<T> {
  if (!currentScope()) throw new NoScope()
  return database().transaction((trx) => {
    commitSurely(trx)
    return insideTransaction(() => callback(trx))
  })
}

/** Rows of a statement with `?` or `:name` bindings. */
export async function select<Row>(
  client: Client,
  sql: string,
  bindings: Bindings = []
): Promise<Row[]> {
  return (await run<Row>(client, sql, bindings)).rows
}

export async function selectOne<Row>(client: Client, sql: string, bindings: Bindings = []) {
  const [row] = await select<Row>(client, sql, bindings)
  return row ?? null
}

/** Runs a write and returns how many rows it met. */
export async function execute(client: Client, sql: string, bindings: Bindings = []) {
  return (await run(client, sql, bindings)).rowCount ?? 0
}

/** A write that must meet exactly one row: under row-level security a forgotten scope would meet none in silence. */
export async function executeOne(client: Client, sql: string, bindings: Bindings = []) {
  const met = await execute(client, sql, bindings)
  if (met !== 1) throw new UnexpectedRowCount(1, met)
}

async function run<Row>(client: Client, sql: string, bindings: Bindings): Promise<Result<Row>> {
  if (!client.isTransaction) return runStatement<Row>(client, sql, bindings)
  return (await client.rawQuery(sql, bindings as never)) as Result<Row>
}
