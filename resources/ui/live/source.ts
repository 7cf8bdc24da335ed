import type { Close, ConnectionState, LiveEvent, LiveHandlers } from './events'
import { readStream } from './stream_reader'

const failuresBeforePolling = 3
const longestWaitMs = 30_000
const pollingMs = 30_000

/**
 * One stream to the server, opened again with growing pauses for as long as nobody closes it. While it cannot be had,
 * it asks every 30 s for what was missed. `resuming` says that another one was open before.
 */
export function openSource(url: string, handlers: LiveHandlers, resuming = false): Close {
  let close: Close = () => {}
  let timer: ReturnType<typeof setTimeout> | undefined
  let polling: ReturnType<typeof setInterval> | undefined
  let failures = 0
  let wasOpen = resuming

  function connect() {
    clearTimeout(timer)
    close()
    close = readStream(url, {
      onOpen() {
        if (wasOpen || failures > 0) handlers.onGap()
        wasOpen = true
        failures = 0
        enter('connected')
      },
      onData(data) {
        const event = parse(data)
        if (event) handlers.onEvent(event)
      },
      onEnd: ({ keptBack }) => fail(keptBack ? failuresBeforePolling + 1 : 1),
    })
  }

  function fail(weight: number) {
    close()
    failures += weight
    if (navigator.onLine) enter(failures > failuresBeforePolling ? 'polling' : 'reconnecting')
    else enter('offline')
    clearTimeout(timer)
    const wait = Math.min(longestWaitMs, 1000 * 2 ** (failures - 1))
    // Spread out, so that a restarted server does not meet all browsers in one second.
    timer = setTimeout(connect, wait * (0.5 + Math.random() / 2))
  }

  function enter(state: ConnectionState) {
    handlers.onState(state)
    if (state !== 'polling') {
      clearInterval(polling)
      polling = undefined
    } else if (polling === undefined) {
      handlers.onGap()
      polling = setInterval(() => handlers.onGap(), pollingMs)
    }
  }

  const onOffline = () => fail(1)
  window.addEventListener('online', connect)
  window.addEventListener('offline', onOffline)
  connect()

  return () => {
    window.removeEventListener('online', connect)
    window.removeEventListener('offline', onOffline)
    clearTimeout(timer)
    clearInterval(polling)
    close()
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
