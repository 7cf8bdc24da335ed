import type { Bell } from '#app/jobs/bells'
import { LANES, type Lane } from '#app/jobs/contracts/declaration'
import { runJob } from '#app/jobs/run_job'
import { clock } from '#app/shared/clock'
import { log } from '#app/shared/correlation'
import { jobQueue } from '#app/tenancy/system/job_queue'

/** Reserved slots: a flood in one lane never takes the slots of another. */
const SLOTS: Record<Lane, number> = { interactive: 8, default: 6, bulk: 2 }

/** How long a lost bell may delay a job. */
const SWEEP_MS = 1_000

/**
 * Claims and runs due jobs. Bells only make it faster: it looks by itself once a second, and gives the jobs of
 * lost workers back.
 */
export class Worker {
  readonly #running: Record<Lane, Set<Promise<void>>> = {
    interactive: new Set(),
    default: new Set(),
    bulk: new Set(),
  }
  readonly #claiming = new Set<Lane>()
  readonly #wanted = new Set<Lane>()
  readonly #timers = new Set<NodeJS.Timeout>()
  readonly #stopping = new AbortController()
  #sweep: NodeJS.Timeout | undefined

  start() {
    this.#sweep = setInterval(() => void this.sweep(), SWEEP_MS)
    void this.sweep()
  }

  onBell({ lane, runAt }: Bell) {
    const wait = runAt.getTime() - clock.now().toMillis()
    if (wait <= 0) return void this.#fill(lane)
    if (wait > 60_000) return
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      void this.#fill(lane)
    }, wait)
    this.#timers.add(timer)
  }

  async sweep() {
    try {
      const released = await jobQueue.releaseExpired()
      if (released > 0) log().warn({ released }, 'jobs of a lost worker go back into the queue')
    } catch (error) {
      log().error({ err: error }, 'the sweep failed')
    }
    await Promise.all(LANES.map((lane) => this.#fill(lane)))
  }

  /** Ends claiming, tells running jobs to end, and waits for them at most the given time. */
  async stop(withinMs: number) {
    clearInterval(this.#sweep)
    for (const timer of this.#timers) clearTimeout(timer)
    this.#stopping.abort()
    const running = LANES.flatMap((lane) => [...this.#running[lane]])
    let timer: NodeJS.Timeout | undefined
    const patience = new Promise((resolve) => (timer = setTimeout(resolve, withinMs)))
    await Promise.race([Promise.allSettled(running), patience])
    clearTimeout(timer)
  }

  /** Fills the free slots of a lane; a wish that comes meanwhile is served right after. */
  async #fill(lane: Lane) {
    if (this.#stopping.signal.aborted) return
    if (this.#claiming.has(lane)) return void this.#wanted.add(lane)
    const free = SLOTS[lane] - this.#running[lane].size
    if (free <= 0) return
    this.#claiming.add(lane)
    let claimed = 0
    try {
      const jobs = await jobQueue.claim(lane, free)
      claimed = jobs.length
      for (const job of jobs) this.#track(lane, runJob(job, this.#stopping.signal))
    } catch (error) {
      log().error({ err: error, lane }, 'no jobs could be claimed')
    } finally {
      this.#claiming.delete(lane)
    }
    if (this.#wanted.delete(lane) || (claimed > 0 && claimed === free)) void this.#fill(lane)
  }

  #track(lane: Lane, run: Promise<void>) {
    this.#running[lane].add(run)
    void run.finally(() => {
      this.#running[lane].delete(run)
      void this.#fill(lane)
    })
  }
}
