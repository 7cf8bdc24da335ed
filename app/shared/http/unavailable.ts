import { Overloaded } from '#app/shared/overloaded'

/** The network's and PostgreSQL's codes for: not there now, or too busy, so come again. */
const CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'ETIMEDOUT',
  '53300', // too many connections
  '55P03', // a lock was not to be had in time
  '57014', // the statement took too long
  '57P01', // the server is shutting down
  '57P02',
  '57P03', // the server is starting
])

const LOST = /Connection terminated|Connection ended unexpectedly|not queryable|Timeout acquiring/

/** Whether something failed because something cannot be reached or has no time, not because of the request. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof Overloaded) return true
  const { code } = error as { code?: unknown }
  if (typeof code === 'string' && (CODES.has(code) || code.startsWith('08'))) return true
  return LOST.test(error.message) || error.name === 'KnexTimeoutError'
}
