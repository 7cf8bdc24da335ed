/** Edit distance in which a swap of two neighbours counts once; stops counting above `limit`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let best = Math.min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, before[j - 2] + 1)
      }
      current.push(best)
    }
    if (Math.min(...current) > limit) return limit + 1
    before = previous
    previous = current
  }
  return previous[b.length]
}

/** How many slips are forgiven in a word of this length. */
function tolerance(length: number): number {
  if (length < 5) return 0
  return length < 8 ? 1 : 2
}

export function similar(a: string, b: string): boolean {
  if (a === b) return true
  const limit = tolerance(Math.min(a.length, b.length))
  return limit > 0 && distance(a, b, limit) <= limit
}
