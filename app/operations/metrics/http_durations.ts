import type { Metric, Sample } from '#app/operations/metrics/exposition'

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

interface Series {
  labels: { area: string; method: string; status: string }
  counts: number[]
  sum: number
  count: number
}

const series = new Map<string, Series>()

/** Notes one answered request; `path` is cut to its first part, so that there are few series. */
export function noteRequest(path: string, method: string, status: number, seconds: number) {
  const labels = { area: areaOf(path), method, status: `${Math.floor(status / 100)}xx` }
  const key = Object.values(labels).join(' ')
  const known = series.get(key) ?? { labels, counts: BUCKETS.map(() => 0), sum: 0, count: 0 }
  series.set(key, known)
  known.count += 1
  known.sum += seconds
  for (const [index, most] of BUCKETS.entries()) {
    if (seconds <= most) known.counts[index] = (known.counts[index] ?? 0) + 1
  }
}

export const httpDurations = (): Metric => ({
  name: 'nexus_http_request_duration_seconds',
  help: 'Time from a request to its answer, by kind of traffic.',
  type: 'histogram',
  samples: [...series.values()].flatMap(samplesOf),
})

function samplesOf({ labels, counts, sum, count }: Series): Sample[] {
  const bucket = (le: string, value: number) => ({
    suffix: '_bucket',
    labels: { ...labels, le },
    value,
  })
  return [
    ...BUCKETS.map((most, index) => bucket(String(most), counts[index] ?? 0)),
    bucket('+Inf', count),
    { suffix: '_sum', labels, value: sum },
    { suffix: '_count', labels, value: count },
  ]
}

const AREAS: readonly string[] = ['api', 'webhooks', 'widget', 'health', 'assets', 'metrics']

/** Event streams stay open for hours and would drown the rest. */
function areaOf(path: string): string {
  const [, first = '', , third] = path.split('/')
  if (first === 'api' && third === 'events') return 'streams'
  return AREAS.includes(first) ? first : 'web'
}
