import type { Close } from './events'

/** The server speaks at once; who hears nothing so long stands behind something that keeps answers back. */
const firstWordMs = 10_000

/** The server says something every 25 s; longer silence is a connection that died without a word. */
const silenceMs = 60_000

type StreamHandlers = {
  onOpen(): void
  onData(data: string): void
  /** `keptBack`: connected, yet nothing came through. */
  onEnd(how: { keptBack: boolean }): void
}

/**
 * Reads an event stream once, until it ends. By `fetch` and not by `EventSource`, which does not show the comments
 * that keep a stream alive and so cannot tell a quiet stream from a dead or a held-back one.
 */
export function readStream(url: string, { onOpen, onData, onEnd }: StreamHandlers): Close {
  const aborter = new AbortController()
  const takeFrames = createFrameReader(onData)
  let closed = false
  let opened = false
  let timedOut = false
  let watchdog = expect(firstWordMs)

  function expect(ms: number) {
    return setTimeout(() => {
      timedOut = true
      aborter.abort()
    }, ms)
  }

  async function read() {
    const headers = { accept: 'text/event-stream' }
    const answer = await fetch(url, { headers, cache: 'no-store', signal: aborter.signal })
    const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream')
    if (!answer.ok || !isStream || !answer.body) return aborter.abort()
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
    for (let part = await reader.read(); !part.done && !closed; part = await reader.read()) {
      clearTimeout(watchdog)
      watchdog = expect(silenceMs)
      if (!opened) onOpen()
      opened = true
      takeFrames(part.value)
    }
  }

  read()
    .catch(() => undefined)
    .finally(() => {
      clearTimeout(watchdog)
      if (!closed) onEnd({ keptBack: timedOut && !opened })
    })

  return () => {
    closed = true
    clearTimeout(watchdog)
    aborter.abort()
  }
}

/** Puts parts of any size together to frames, and gives the data of each; comments have none. */
function createFrameReader(onData: (data: string) => void) {
  let rest = ''
  return (part: string) => {
    const frames = (rest + part).split('\n\n')
    rest = frames.pop() ?? ''
    for (const frame of frames) {
      const lines = frame.split('\n').filter((line) => line.startsWith('data:'))
      if (lines.length > 0) onData(lines.map((line) => line.slice(5).trimStart()).join('\n'))
    }
  }
}
