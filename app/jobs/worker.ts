import type { Bell } from '#app/jobs/bells'
import { LANES, type Lane } from '#app/jobs/contracts/declaration'
import { giveBack, runJob, type KnownJobs } from '#app/jobs/run_job'
import { registry } from '#app/module_system/registry'
import { clock } from '#app/shared/clock'
import { log } from '#app/shared/correlation'
import { jobQueue } from '#app/tenancy/system/job_queue'
import { LIMITS } from '#app/shared/limits'

/** Reserved slots: a flood in one lane never takes the slots of another. */
const SLOTS: Record<Lane, number> = LIMITS.lane

/** How long a lost bell may delay a job. */
const SWEEP_MS = 1_000

/** The sweeper is soon enough for what lies further ahead. */
const FURTHEST_BELL_MS = 60_000

/**
 * Claims and runs due jobs. Bells only make it faster: it looks by itself once a second, and gives the jobs of
 * lost workers back.
 */
export class Worker {
  readonly #running: Record<Lane, Set<Promise<void>>> = {
    interactive: new Set(),
    default: new Set(),
    bulk: new Set(),
    webhooks: new Set(),
    mails: new Set(),
  }
  readonly #claiming = new Map<Lane, Promise<void>>()
  readonly #wanted = new Set<Lane>()
  readonly #timers = new Set<NodeJS.Timeout>()
  readonly #stopping = new AbortController()
  #sweep: NodeJS.Timeout | undefined

  constructor(private readonly known: KnownJobs = registry.jobs) {}

  start() {
    this.#sweep = setInterval(() => void this.sweep(), SWEEP_MS)
    void this.sweep()
  }

  onBell(bell: Bell) {
    if (this.#stopping.signal.aborted) return
    const wait = bell.runAt.getTime() - clock.now().toMillis()
    if (wait <= 0) return this.#fill(bell.lane)
    if (wait > FURTHEST_BELL_MS) return
    // A timer may go off a moment early, hence the second look at the time.
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      this.onBell(bell)
    }, wait)
    this.#timers.add(timer)
  }

  async sweep() {
    try {
      const released = await jobQueue.releaseExpired()
      const dead = released.filter((state) => state === 'dead').length
      const queued = released.filter((state) => state === 'queued').length
      if (queued > 0) log().warn({ queued }, 'jobs of a lost worker go back into the queue')
      if (dead > 0) log().error({ dead }, 'jobs are dead because they lost too many workers')
    } catch (error) {
      log().error({ err: error }, 'the sweep failed')
    }
    for (const lane of LANES) this.#fill(lane)
  }

  /** Ends claiming, tells running jobs to end, and waits for them at most the given time. */
  async stop(withinMs: number) {
    clearInterval(this.#sweep)
    for (const timer of this.#timers) clearTimeout(timer)
    this.#stopping.abort()
    let timer: NodeJS.Timeout | undefined
    const patience = new Promise((resolve) => (timer = setTimeout(resolve, withinMs)))
    await Promise.race([this.#ended(), patience])
    clearTimeout(timer)
  }

  async #ended() {
    await Promise.allSettled(this.#claiming.values())
    await Promise.allSettled(LANES.flatMap((lane) => [...this.#running[lane]]))
  }

  /** Fills the free slots of a lane; a wish that comes meanwhile is served right after. */
  #fill(lane: Lane) {
    if (this.#stopping.signal.aborted) return
    if (this.#claiming.has(lane)) return void this.#wanted.add(lane)
    const free = SLOTS[lane] - this.#running[lane].size
    if (free <= 0) return
    const claim = this.#claim(lane, free).finally(() => {
      this.#claiming.delete(lane)
      if (this.#wanted.delete(lane)) this.#fill(lane)
    })
    this.#claiming.set(lane, claim)
  }

  async #claim(lane: Lane, free: number) {
    try {
      const jobs = await jobQueue.claim(lane, free)
      if (this.#stopping.signal.aborted) return void (await Promise.all(jobs.map(giveBack)))
      for (const job of jobs) this.#track(lane, runJob(job, this.#stopping.signal, this.known))
    } catch (error) {
      log().error({ err: error, lane }, 'no jobs could be claimed')
    }
  }

  #track(lane: Lane, run: Promise<void>) {
    this.#running[lane].add(run)
    void run.finally(() => {
      this.#running[lane].delete(run)
      this.#fill(lane)
    })
  }
}
