import { Exception } from '@adonisjs/core/exceptions'

/** Tenant data was touched by code that entered no scope: a programming error, never a user's. */
export class NoScope extends Exception {
  static override status = 500
  static override code = 'E_NO_SCOPE'
  static override message = 'No tenant scope: enter one with tenancy.run() first'
}

/** The scope of a transaction is fixed when it begins. */
export class ScopeChangeInTransaction extends Exception {
  static override status = 500
  static override code = 'E_SCOPE_CHANGE_IN_TRANSACTION'
  static override message = 'The scope cannot change inside a transaction'
}

/** A write met no row, or more than it was meant for: the row is gone or belongs to another tenant. */
export class UnexpectedRowCount extends Exception {
  static override status = 500
  static override code = 'E_UNEXPECTED_ROW_COUNT'

  constructor(expected: number, met: number) {
    super(`A write was meant for ${expected} row(s) and met ${met}`)
  }
}

/** Something outside was asked while a transaction was open: ask first, or after the commit. */
export class NetworkInTransaction extends Exception {
  static override status = 500
  static override code = 'E_NETWORK_IN_TRANSACTION'
  static override message =
    'No network call inside a transaction: it would hold locks while it waits'
}

/** PostgreSQL answered COMMIT with ROLLBACK: a statement had failed, and somebody went on as if it had not. */
export class NotCommitted extends Exception {
  static override status = 500
  static override code = 'E_NOT_COMMITTED'
  static override message = 'The transaction was rolled back: one of its statements had failed'
}
