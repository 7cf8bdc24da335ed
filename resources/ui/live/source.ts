import type { Close, LiveEvent, LiveHandlers } from './events'

const failuresBeforePolling = 3
const longestWaitMs = 30_000

/** One stream to the server, opened again with growing pauses for as long as nobody closes it. */
export function openSource(url: string, handlers: LiveHandlers): Close {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let wasOpen = false

  function connect() {
    clearTimeout(timer)
    source?.close()
    source = new EventSource(url)
    source.onopen = () => {
      if (wasOpen || failures > 0) handlers.onGap()
      wasOpen = true
      failures = 0
      handlers.onState('connected')
    }
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const event = parse(data)
      if (event) handlers.onEvent(event)
    }
    source.onerror = fail
  }

  function fail() {
    source?.close()
    failures += 1
    report()
    const wait = Math.min(longestWaitMs, 1000 * 2 ** (failures - 1))
    // Spread out, so that a restarted server does not meet all browsers in one second.
    timer = setTimeout(connect, wait * (0.5 + Math.random() / 2))
  }

  function report() {
    if (!navigator.onLine) return handlers.onState('offline')
    handlers.onState(failures > failuresBeforePolling ? 'polling' : 'reconnecting')
  }

  window.addEventListener('online', connect)
  window.addEventListener('offline', fail)
  connect()

  return () => {
    window.removeEventListener('online', connect)
    window.removeEventListener('offline', fail)
    clearTimeout(timer)
    source?.close()
  }
}

function parse(data: string): LiveEvent | null {
  try {
    const event = JSON.parse(data) as LiveEvent
    return typeof event.type === 'string' ? event : null
  } catch {
    return null
  }
}
