import diagnostics from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import { log } from '#app/shared/correlation'
import { NetworkInTransaction } from '#app/tenancy/errors'
import { isTransactionOpen } from '#app/tenancy/open_transaction'

interface Refusable {
  fail(error: Error): void
}

/** What Node.js tells about outgoing calls before they leave: of `fetch`, of `http` and `https`, of plain sockets. */
const CALLS: Record<string, (message: never) => Refusable> = {
  'undici:request:create': ({ request }: { request: { onError(error: Error): void } }) => ({
    fail: (error) => request.onError(error),
  }),
  'http.client.request.created': ({ request }: { request: { destroy(error: Error): void } }) => ({
    fail: (error) => request.destroy(error),
  }),
}

const SOCKET = 'net.client.socket'

export interface NetworkGuard {
  /** Ports of PostgreSQL: a pool may open a further connection at any time. */
  databasePorts: readonly number[]
  /** Whether the call fails, which shows the mistake at once; else it is only logged. */
  refuse: boolean
}

/**
 * Nothing waits for a provider while it holds a transaction: a slow one would keep locks and a connection for as long
 * as it pleases. Returns what takes the guard away again.
 */
export function guardNetwork({ databasePorts, refuse }: NetworkGuard): () => void {
  const meet = (call: Refusable) => {
    const error = new NetworkInTransaction()
    log().error({ err: error }, 'a network call was made inside a transaction')
    if (refuse) call.fail(error)
  }
  const listeners = Object.entries(CALLS).map(([channel, refusable]) => {
    const listener = (message: unknown) => {
      if (isTransactionOpen()) meet(refusable(message as never))
    }
    return [channel, listener] as const
  })
  // Where a socket leads is known only once it is there; one without a port leads to this machine.
  const onSocket = (message: unknown) => {
    if (!isTransactionOpen()) return
    const { socket } = message as { socket: Socket }
    socket.once('connect', () => {
      const port = socket.remotePort
      if (port === undefined || databasePorts.includes(port)) return
      meet({ fail: (error) => socket.destroy(error) })
    })
  }
  for (const [channel, listener] of [...listeners, [SOCKET, onSocket] as const]) {
    diagnostics.subscribe(channel, listener)
  }
  return () => {
    for (const [channel, listener] of [...listeners, [SOCKET, onSocket] as const]) {
      diagnostics.unsubscribe(channel, listener)
    }
  }
}
