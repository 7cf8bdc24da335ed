import env from '#start/env'

/** An open event stream; `text` is all it has said so far. Resolves when the stream is open. */
export async function openStream(token: string, tenantId: string) {
  const abort = new AbortController()
  const response = await fetch(
    `http://${env.get('HOST', '127.0.0.1')}:${env.get('PORT')}/api/v1/events`,
    {
      headers: { 'authorization': `Bearer ${token}`, 'x-tenant-id': tenantId },
      signal: abort.signal,
    }
  )
  const stream = { text: '', close: () => abort.abort() }
  void read()
  return stream

  async function read() {
    try {
      for await (const chunk of response.body ?? []) stream.text += Buffer.from(chunk).toString()
    } catch {
      // closed by the test
    }
  }
}
