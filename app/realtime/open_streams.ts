/** Open event streams of people on this process, by tenant. */
const streams = new Map<string, number>()

export const openStreams = {
  count: (tenantId: string): number => streams.get(tenantId) ?? 0,

  /** Counts one more; returns what counts it as gone, once. */
  enter(tenantId: string): () => void {
    streams.set(tenantId, this.count(tenantId) + 1)
    let gone = false
    return () => {
      if (gone) return
      gone = true
      const left = this.count(tenantId) - 1
      if (left > 0) streams.set(tenantId, left)
      else streams.delete(tenantId)
    }
  },
}
