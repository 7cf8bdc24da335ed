import { HttpConnection } from './http_connection.js'
import { percentile, rounded } from './statistics.js'
import type { Sample } from './benchmark.js'
import type { Child } from './child.js'

export interface Load {
  server: Child
  /** A whole request as it goes over the wire; called for each one. */
  request(): Buffer | string
  connections: number
  seconds: number
  /** Requests a second; absent: as fast as answers come. */
  rate?: number
}

/** Requests that stand in a queue when the server falls behind count from the moment they were due. */
export async function drive({
  server,
  request,
  connections,
  seconds,
  rate,
}: Load): Promise<Sample> {
  const { hostname, port } = new URL(server.url)
  const pool = await Promise.all(
    Array.from({ length: connections }, () => HttpConnection.open(hostname, Number(port)))
  )
  const latencies: number[] = []
  const failures = new Map<number, number>()
  const processorBefore = await server.processorMs()
  const begun = performance.now()
  const until = begun + seconds * 1000
  let sent = 0

  async function work(connection: HttpConnection) {
    for (;;) {
      const due = rate ? begun + (sent++ / rate) * 1000 : performance.now()
      if (due >= until || performance.now() >= until) return
      const early = due - performance.now()
      if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
      const status = await connection.send(request())
      latencies.push(performance.now() - due)
      if (status >= 300) failures.set(status, (failures.get(status) ?? 0) + 1)
    }
  }
  await Promise.all(pool.map(work))
  const elapsed = (performance.now() - begun) / 1000
  const processorMs = (await server.processorMs()) - processorBefore
  for (const connection of pool) connection.close()
  if (failures.size > 0) throw new Error(`answers that are no success: ${[...failures]}`)

  latencies.sort((a, b) => a - b)
  return {
    value: rounded(latencies.length / elapsed),
    p50Ms: rounded(percentile(latencies, 0.5)),
    p99Ms: rounded(percentile(latencies, 0.99)),
    /** What a request costs the web process itself; steadier than its rate when others use the machine. */
    processorUs: rounded((processorMs * 1000) / latencies.length),
  }
}
