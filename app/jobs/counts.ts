import type { Lane } from '#app/jobs/contracts/declaration'

interface JobCount {
  lane: Lane
  outcome: string
  count: number
}

const counts = new Map<string, JobCount>()

/** Counts what became of the jobs that this process has run, for its metrics. */
export function countJob(lane: Lane, outcome: string) {
  const key = `${lane} ${outcome}`
  const known = counts.get(key)
  if (known) known.count += 1
  else counts.set(key, { lane, outcome, count: 1 })
}

export const jobCounts = (): readonly JobCount[] => [...counts.values()]
