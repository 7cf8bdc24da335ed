import { openStreams, type Crowd } from '../support/stream_crowd.js'

interface Order {
  type?: string
  url: string
  path: string
  headers: Record<string, string>
  count: number
}

/** Holds the clients of one server in a process of their own: two crowds together may open more files than one may. */
let crowd: Crowd | undefined

process.on('message', (order: Order) => {
  obey(order).catch((error: Error) => process.send?.({ type: 'failed', message: error.message }))
})
process.on('disconnect', () => process.exit(0))
process.send?.({ type: 'ready', url: '' })

async function obey({ type, url, path, headers, count }: Order) {
  if (type === 'open') crowd = await openStreams(url, path, headers, count)
  if (type === 'close') crowd?.close()
  const heard = type === 'hear' ? await crowd?.hear() : {}
  process.send?.({ type, ...heard })
}
