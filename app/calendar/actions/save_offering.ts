import type { LimitReached } from '#app/tenancy/contracts/limit'
import { doneBefore, noteDone } from '#app/shared/repeatable'
import { transaction, type Transaction } from '#app/tenancy/database'

/** What a service or professional that is being saved may run into. */
export type Saving<Row> =
  | { kind: 'saved'; row: Row }
  | { kind: 'not_found' }
  | { kind: 'version_conflict'; current: Row }
  | { kind: 'unknown'; field: 'professionalIds' | 'serviceIds' | 'userId' }
  | { kind: 'invalid_hours' }
  | LimitReached

type Failure<Row> = Exclude<Saving<Row>, { kind: 'saved' }>

/** Ends the transaction without its writes, and answers with the failure. */
class Abandoned<Row> extends Error {
  constructor(readonly failure: Failure<Row>) {
    super(failure.kind)
  }
}

/** Runs a save in one transaction; `abandon` undoes it. */
export async function saving<Row>(
  save: (trx: Transaction, abandon: (failure: Failure<Row>) => never) => Promise<Row>
): Promise<Saving<Row>> {
  const abandon = (failure: Failure<Row>): never => {
    throw new Abandoned<Row>(failure)
  }
  try {
    return { kind: 'saved', row: await transaction((trx) => save(trx, abandon)) }
  } catch (error) {
    if (error instanceof Abandoned) return error.failure as Failure<Row>
    throw error
  }
}

/** The id of the row that `make` inserts, or that it inserted for an earlier try of the same request. */
export async function madeOnce(trx: Transaction, make: () => Promise<string>): Promise<string> {
  const before = doneBefore<{ offeringId: string }>()
  if (before) return before.offeringId
  const offeringId = await make()
  await noteDone(trx, { offeringId })
  return offeringId
}
