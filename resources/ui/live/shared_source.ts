import type { Close, ConnectionState, LiveEvent, LiveHandlers } from './events'
import { openSource } from './source'

type Note =
  | { kind: 'event'; event: LiveEvent }
  | { kind: 'state'; state: ConnectionState }
  | { kind: 'gap' }
  | { kind: 'hello' }

/**
 * One stream per browser: the tab that holds the lock reads it and tells the others. A browser
 * allows six connections per host, so a stream per tab would stall the seventh tab.
 */
export function openSharedSource(name: string, url: string, handlers: LiveHandlers): Close {
  if (!navigator.locks || typeof BroadcastChannel === 'undefined') return openSource(url, handlers)

  const channel = new BroadcastChannel(name)
  const waiting = new AbortController()
  let state: ConnectionState = 'reconnecting'
  let otherLed = false
  let closeSource: Close | null = null
  let giveUpLead: () => void = () => {}

  const tell = (note: Note) => channel.postMessage(note)

  channel.onmessage = ({ data }: MessageEvent<Note>) => {
    if (data.kind === 'event') handlers.onEvent(data.event)
    if (data.kind === 'gap') handlers.onGap()
    if (data.kind === 'state') {
      otherLed = true
      handlers.onState(data.state)
    }
    if (data.kind === 'hello' && closeSource) tell({ kind: 'state', state })
  }

  function lead(): Promise<void> {
    const leading: LiveHandlers = {
      onEvent: (event) => (handlers.onEvent(event), tell({ kind: 'event', event })),
      onGap: () => (handlers.onGap(), tell({ kind: 'gap' })),
      onState: (next) => {
        state = next
        handlers.onState(next)
        tell({ kind: 'state', state })
      },
    }
    // Between the end of the tab that led before and now, nobody listened.
    closeSource = openSource(url, leading, otherLed)
    return new Promise((resolve) => (giveUpLead = resolve))
  }

  navigator.locks.request(name, { signal: waiting.signal }, lead).catch((error: unknown) => {
    const closed = error instanceof DOMException && error.name === 'AbortError'
    if (!closed) throw error
  })
  tell({ kind: 'hello' })

  return () => {
    waiting.abort()
    closeSource?.()
    giveUpLead()
    channel.close()
  }
}
