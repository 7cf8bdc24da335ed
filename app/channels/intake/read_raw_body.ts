import type { IncomingMessage } from 'node:http'
import { LIMITS } from '#app/shared/limits'

export type RawBody = { kind: 'read'; body: Buffer } | { kind: 'too_large' } | { kind: 'cut' }

/**
 * Reads the bytes of a body as they are, at most `body.webhook`. What comes after the limit is thrown away but still taken
 * in for a while, so that the sender gets round to reading the answer.
 */
export function readRawBody(request: IncomingMessage): Promise<RawBody> {
  if (Number(request.headers['content-length']) > LIMITS.body.webhook) {
    drain(request)
    return Promise.resolve({ kind: 'too_large' })
  }
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const timer = setTimeout(() => settle({ kind: 'cut' }), LIMITS.time.bodyRead)
    const onData = (chunk: Buffer) => {
      size += chunk.length
      if (size > LIMITS.body.webhook) return settle({ kind: 'too_large' })
      chunks.push(chunk)
    }
    const onEnd = () => settle({ kind: 'read', body: Buffer.concat(chunks) })
    const onCut = () => settle({ kind: 'cut' })

    function settle(result: RawBody) {
      clearTimeout(timer)
      request.off('data', onData).off('end', onEnd).off('close', onCut)
      if (result.kind !== 'read') drain(request)
      resolve(result)
    }
    request.on('data', onData).on('end', onEnd).on('close', onCut).on('error', onCut)
  })
}

function drain(request: IncomingMessage) {
  let size = 0
  request.on('error', () => undefined)
  request.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > LIMITS.body.drained) request.destroy()
  })
  request.resume()
}
