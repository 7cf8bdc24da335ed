/** Open event streams on this process: of people by tenant, of visitors by who they are and where they come from. */
const streams = new Map<string, number>()

export const openStreams = {
  count: (key: string): number => streams.get(key) ?? 0,

  /** Counts one more; returns what counts it as gone, once. */
  enter(key: string): () => void {
    streams.set(key, this.count(key) + 1)
    let gone = false
    return () => {
      if (gone) return
      gone = true
      const left = this.count(key) - 1
      if (left > 0) streams.set(key, left)
      else streams.delete(key)
    }
  },
}
