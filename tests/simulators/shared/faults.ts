import { setTimeout as sleep } from 'node:timers/promises'
import type { ServerResponse } from 'node:http'

/**
 * One scripted fault. `accepted` tells whether the work behind the request is done although the
 * caller never hears of it; it is the case that tempts a client into sending twice.
 */
export type Fault =
  | { kind: 'status'; status: number; retryAfterSeconds?: number; body?: unknown }
  | { kind: 'hang'; accepted?: boolean }
  | { kind: 'cut'; accepted?: boolean }
  | { kind: 'slow'; milliseconds: number }
  | { kind: 'malformed'; body?: string; contentType?: string; accepted?: boolean }

/** Faults wait here, one for each coming request, first in, first out. */
export class FaultQueue {
  #waiting: Fault[] = []
  #always: Fault | null = null

  push(...faults: Fault[]): this {
    this.#waiting.push(...faults)
    return this
  }

  /** From now on every request meets this fault; `null` ends it. */
  always(fault: Fault | null): void {
    this.#always = fault
  }

  take(): Fault | null {
    return this.#waiting.shift() ?? this.#always
  }

  clear(): void {
    this.#waiting = []
    this.#always = null
  }

  get length(): number {
    return this.#waiting.length
  }
}

/** What the server does about a fault before and instead of its usual answer. */
export interface FaultOutcome {
  /** The request is worked on as if nothing were wrong. */
  accepts: boolean
  /** The usual answer is sent. */
  answers: boolean
}

export function outcomeOf(fault: Fault | null): FaultOutcome {
  if (!fault || fault.kind === 'slow') return { accepts: true, answers: true }
  if (fault.kind === 'status') return { accepts: false, answers: false }
  return { accepts: fault.accepted ?? false, answers: false }
}

/** Plays the visible part of a fault. `errorBody` gives the provider's own error shape. */
export async function playFault(
  fault: Fault,
  response: ServerResponse,
  errorBody: (status: number) => unknown,
  headers: Record<string, string> = {}
): Promise<void> {
  switch (fault.kind) {
    case 'slow':
      await sleep(fault.milliseconds)
      return
    case 'hang':
      return
    case 'cut':
      response.socket?.destroy()
      return
    case 'malformed':
      response.writeHead(200, { 'content-type': fault.contentType ?? 'application/json' })
      response.end(fault.body ?? '{"id":"63f5d6')
      return
    case 'status': {
      const retryAfter = fault.retryAfterSeconds
      response.writeHead(fault.status, {
        'content-type': 'application/json',
        ...headers,
        ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
      })
      response.end(JSON.stringify(fault.body ?? errorBody(fault.status)))
    }
  }
}
