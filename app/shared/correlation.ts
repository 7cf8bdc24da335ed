import { AsyncLocalStorage } from 'node:async_hooks'
import logger from '@adonisjs/core/services/logger'
import { SYSTEM_ACTOR, type Actor, type Origin } from '#app/shared/contracts/actor'

interface Correlation {
  /** One id from the webhook or request to every job, turn, message and log line it causes. */
  requestId: string
  fields?: Record<string, string>
  /** Who is behind it; asked when something is written down, because a request knows it late. */
  actor?: () => Actor
  /** Where it came from; absent for what nobody outside asked for. */
  origin?: () => Origin
}

const storage = new AsyncLocalStorage<Correlation>()

export const currentRequestId = (): string | null => storage.getStore()?.requestId ?? null

/** Who is behind the running code; the product itself, where nobody else is known. */
export const currentActor = (): Actor => storage.getStore()?.actor?.() ?? SYSTEM_ACTOR

export const currentOrigin = (): Origin =>
  storage.getStore()?.origin?.() ?? { address: null, device: null }

/** From here on the running request or job is somebody else's doing, such as the agent's. */
export function actAs(actor: Actor) {
  const correlation = storage.getStore()
  if (correlation) correlation.actor = () => actor
}

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
