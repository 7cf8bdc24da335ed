import { monitorEventLoopDelay } from 'node:perf_hooks'
import emitter from '@adonisjs/core/services/emitter'
import env from '#start/env'
import type { Metric } from '#app/operations/metrics/exposition'
import { noteRequest } from '#app/operations/metrics/http_durations'

const NANO = 1e9

let delay: ReturnType<typeof monitorEventLoopDelay> | null = null

/** Measuring costs a little, so it begins only where somebody may read the figures. */
export function startMeasuring() {
  if (!env.get('METRICS_TOKEN') || delay) return
  delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  emitter.on('http:request_completed', ({ ctx, duration: [seconds, nanoseconds] }) => {
    const { request, response } = ctx
    const took = seconds + nanoseconds / NANO
    noteRequest(request.url(), request.method(), response.getStatus(), took)
  })
}

export function processMetrics(): Metric[] {
  const { rss, heapUsed } = process.memoryUsage()
  const { user, system } = process.cpuUsage()
  const one = (name: string, help: string, value: number, type: Metric['type'] = 'gauge') => ({
    name,
    help,
    type,
    samples: [{ value }],
  })
  return [
    one('process_resident_memory_bytes', 'Memory of the process.', rss),
    one('nodejs_heap_used_bytes', 'Memory used by JavaScript.', heapUsed),
    one('process_cpu_seconds_total', 'Time on the processor.', (user + system) / 1e6, 'counter'),
    one('process_uptime_seconds', 'Time since the start of the process.', process.uptime()),
    one(
      'nodejs_eventloop_delay_p99_seconds',
      'Delay of the event loop that one in a hundred measurements exceeded.',
      (delay?.percentile(99) ?? 0) / NANO
    ),
  ]
}
