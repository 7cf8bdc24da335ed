import env from '#start/env'

export interface Sent {
  method: string
  path: string
  /** As it is when a text, else as JSON. */
  body?: unknown
  headers: Record<string, string>
}

export interface Received {
  status: number
  type: string | null
  text: string
  headers: Headers
}

const STREAM_MS = 60

/** One request as a program makes it; of a stream only that it begins. */
export async function send({ method, path, body, headers }: Sent): Promise<Received> {
  const abort = new AbortController()
  const response = await fetch(`http://${env.get('HOST', '127.0.0.1')}:${env.get('PORT')}${path}`, {
    method,
    signal: abort.signal,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    body: typeof body === 'string' || body === undefined ? body : JSON.stringify(body),
  })
  const { status, headers: answered } = response
  const type = answered.get('content-type')
  if (type?.startsWith('text/event-stream')) {
    setTimeout(() => abort.abort(), STREAM_MS)
    return { status, type, text: '', headers: answered }
  }
  return { status, type, text: await response.text(), headers: answered }
}
