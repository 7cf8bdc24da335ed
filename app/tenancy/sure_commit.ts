import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { NotCommitted } from '#app/tenancy/errors'

/** What knex gives for a statement of a transaction; nothing when it failed. */
interface Answered {
  response?: { command?: string }
}

/**
 * Makes a commit that did not happen fail. The query builder takes any end of COMMIT for a success: a connection that
 * was lost meanwhile, and PostgreSQL's own ROLLBACK in its place. What follows a commit would then follow from nothing.
 */
export function commitSurely(trx: TransactionClientContract) {
  const knex = trx.getWriteClient() as {
    commit(value?: unknown): Promise<Answered | undefined>
    executionPromise: Promise<unknown>
  }
  const commit = knex.commit
  knex.commit = async (value) => {
    const answered = await commit(value)
    // Rejects with what went wrong, which the statement itself keeps to itself.
    await knex.executionPromise
    if (answered?.response?.command !== 'COMMIT') throw new NotCommitted()
    return answered
  }
}
