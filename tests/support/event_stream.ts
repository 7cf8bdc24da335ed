export interface EventStream {
  response: Response
  /** All it has said so far. */
  text: string
  ended: boolean
  close(): void
}

/** An open event stream, read in the background until it ends or the test closes it. */
export async function openEventStream(
  url: string,
  headers: Record<string, string>
): Promise<EventStream> {
  const abort = new AbortController()
  const response = await fetch(url, { headers, signal: abort.signal })
  const stream = { response, text: '', ended: false, close: () => abort.abort() }
  void read()
  return stream

  async function read() {
    const decoder = new TextDecoder()
    try {
      for await (const chunk of response.body ?? []) stream.text += decoder.decode(chunk)
    } catch {
      // closed by the test, or cut by whoever served it
    }
    stream.ended = true
  }
}
