import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { Transaction } from '#app/tenancy/database'
import { insideTransaction } from '#app/tenancy/open_transaction'
import { commitSurely } from '#app/tenancy/sure_commit'

/** The system role's pool: rows of every tenant. Only the named services beside this file may use it. */
export const systemDatabase = (): QueryClientContract => db.connection('system')

/** One transaction of the system role. */
export const systemTransaction = <T>(callback: (trx: Transaction) => Promise<T>): Promise<T> =>
  systemDatabase().transaction((trx) => {
    commitSurely(trx)
    return insideTransaction(() => callback(trx))
  })
