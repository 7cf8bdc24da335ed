type Write = typeof process.stdout.write

/** Hears what the process writes out, and lets it pass; `end` returns all of it. */
export function listenToLogs() {
  const lines: string[] = []
  const streams = [process.stdout, process.stderr]
  const originals = streams.map((stream) => stream.write.bind(stream) as Write)
  streams.forEach((stream, index) => {
    stream.write = ((chunk: Uint8Array | string, ...rest: never[]) => {
      lines.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString())
      return originals[index](chunk, ...rest)
    }) as Write
  })
  return {
    end(): string {
      streams.forEach((stream, index) => (stream.write = originals[index]))
      return lines.join('')
    },
  }
}
