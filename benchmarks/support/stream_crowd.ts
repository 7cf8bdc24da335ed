import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { httpRequest } from './http_connection.js'
import { rounded } from './statistics.js'

const AT_ONCE = 200
const PATIENCE_MS = 60_000

/** Clients that keep an event stream open and note when something arrives. */
export async function openStreams(
  url: string,
  path: string,
  headers: Record<string, string>,
  count: number
) {
  const { hostname, port } = new URL(url)
  const request = httpRequest('GET', path, { accept: 'text/event-stream', ...headers })
  const sockets: Socket[] = []
  let arrived: number[] | null = null

  const open = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.write(request))
      socket.once('data', (head) => {
        if (!head.toString('latin1').startsWith('HTTP/1.1 200')) {
          return reject(new Error(head.toString('latin1').slice(0, 300)))
        }
        let heard: number[] | null = null
        socket.on('data', (chunk) => {
          if (!arrived || heard === arrived || !chunk.includes('data:')) return
          heard = arrived
          arrived.push(performance.now())
        })
        resolve()
      })
      socket.once('error', reject)
      sockets.push(socket)
    })

  for (let opened = 0; opened < count; opened += AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - opened) }, open))
  }
  await wait(2_000)

  return {
    /** How long after the first stream the last one heard of what comes next. Call it before that happens. */
    async hear() {
      const heard: number[] = []
      const since = performance.now()
      arrived = heard
      while (heard.length < count) {
        if (performance.now() - since > PATIENCE_MS) {
          throw new Error(`${heard.length} of ${count} streams heard of it`)
        }
        await wait(5)
      }
      arrived = null
      const [first = 0] = heard
      return { spreadMs: rounded((heard.at(-1) ?? 0) - first) }
    },
    close: () => sockets.forEach((socket) => socket.destroy()),
  }
}

export type Crowd = Awaited<ReturnType<typeof openStreams>>
