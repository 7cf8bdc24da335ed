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

/** Log lines with the correlation of the running code; never log texts, names or addresses of people. */
class CorrelatedLog {
  constructor(private readonly fields: Record<string, string>) {}

  debug(given: object | string, message?: string) {
    this.#write('debug', given, message)
  }

  info(given: object | string, message?: string) {
    this.#write('info', given, message)
  }

  warn(given: object | string, message?: string) {
    this.#write('warn', given, message)
  }

  error(given: object | string, message?: string) {
    this.#write('error', given, message)
  }

  /** Fields are merged into the line: a child logger would be made for a single line, and costs more than it. */
  #write(level: 'debug' | 'info' | 'warn' | 'error', given: object | string, message?: string) {
    if (typeof given === 'string') logger[level](this.fields, given)
    else logger[level]({ ...this.fields, ...given }, message)
  }
}

export function log() {
  const correlation = storage.getStore()
  return new CorrelatedLog(
    correlation ? { requestId: correlation.requestId, ...correlation.fields } : {}
  )
}
