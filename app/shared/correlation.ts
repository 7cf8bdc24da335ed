import { AsyncLocalStorage } from 'node:async_hooks'
import logger from '@adonisjs/core/services/logger'

interface Correlation {
  /** One id from the webhook or request to every job, turn, message and log line it causes. */
  requestId: string
  fields?: Record<string, string>
}

const storage = new AsyncLocalStorage<Correlation>()

export const currentRequestId = (): string | null => storage.getStore()?.requestId ?? null

export async function correlate<T>(
  correlation: Correlation,
  callback: () => T | PromiseLike<T>
): Promise<T> {
  return storage.run(correlation, async () => await callback())
}

/** The logger with the correlation of the running code; never log texts, names or addresses of people. */
export function log() {
  const correlation = storage.getStore()
  return correlation
    ? logger.child({ requestId: correlation.requestId, ...correlation.fields })
    : logger
}
