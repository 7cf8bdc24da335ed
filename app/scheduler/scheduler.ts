import { hostname } from 'node:os'
import { randomUUID } from 'node:crypto'
import { queueTicks } from '#app/scheduler/queue_ticks'
import { syncSchedules } from '#app/scheduler/sync_schedules'
import { TaskRunner } from '#app/scheduler/task_runner'
import { clock } from '#app/shared/clock'
import { log } from '#app/shared/correlation'
import { LeaderLock } from '#app/tenancy/system/leader_lock'
import { schedulerRows } from '#app/tenancy/system/scheduler_rows'

/** How often the elected process looks for what is due, and confirms its lock. */
const LOOK_MS = 1_000

/** How often the others try to take its place: with the lock's patience a successor is there within 15 s. */
const TRY_MS = 3_000

/** How often it writes down that it lives, for the health of the instance. */
const BEAT_MS = 5_000

/** New tenants and changed zones are met at the latest then; switched modules at once. */
const SYNC_MS = 60_000
const SECOND_LOOK_MS = 5_000

interface Pace {
  lookMs: number
  tryMs: number
}

/**
 * Runs in every process with a worker; one of them is elected, whatever the queue's driver. The elected one makes the
 * jobs of schedules and runs the tasks of the instance. Two that believe to be elected do no harm: ticks and tasks are
 * taken row by row.
 */
export class Scheduler {
  readonly #name = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`
  readonly #tasks = new TaskRunner()
  #term: AbortController | null = null
  #timer: NodeJS.Timeout | undefined
  #looking: Promise<void> | null = null
  #triedAt = -Infinity
  #syncedAt = -Infinity
  #beatAt = -Infinity
  #epoch = ''

  constructor(
    private readonly lock = new LeaderLock(),
    private readonly pace: Pace = { lookMs: LOOK_MS, tryMs: TRY_MS }
  ) {}

  get elected() {
    return this.lock.held
  }

  start() {
    const look = () => void (this.#looking ??= this.#look().finally(() => (this.#looking = null)))
    this.#timer = setInterval(look, this.pace.lookMs)
    look()
  }

  async stop() {
    clearInterval(this.#timer)
    this.#term?.abort()
    await this.#looking
    await this.#tasks.ended()
    if (this.elected) await schedulerRows.resign(this.#name).catch(() => undefined)
    await this.lock.release()
  }

  async #look() {
    try {
      if (!(await this.#hold())) return
      await this.#beat()
      const { stopped, epoch } = await schedulerRows.look()
      if (stopped) return this.#rest()
      this.#term ??= new AbortController()
      await this.#sync(epoch)
      await queueTicks()
      await this.#tasks.beginDue(this.#term.signal)
    } catch (error) {
      log().error({ err: error }, 'the scheduler could not look for what is due')
    }
  }

  async #hold(): Promise<boolean> {
    if (this.lock.held && (await this.lock.confirm())) return true
    this.#endTerm()
    if (performance.now() - this.#triedAt < this.pace.tryMs) return false
    this.#triedAt = performance.now()
    const taken = await this.lock.tryTake()
    if (taken) log().info('this process is the elected scheduler')
    return taken
  }

  async #beat() {
    if (performance.now() - this.#beatAt < BEAT_MS) return
    await schedulerRows.beat(this.#name, clock.now().toJSDate())
    this.#beatAt = performance.now()
  }

  async #sync(epoch: string) {
    if (epoch === this.#epoch && performance.now() - this.#syncedAt < SYNC_MS) return
    await this.#tasks.prepare()
    await syncSchedules()
    // A switch is counted a moment before it is committed, hence the second look.
    const soon = epoch === this.#epoch ? 0 : SYNC_MS - SECOND_LOOK_MS
    this.#epoch = epoch
    this.#syncedAt = performance.now() - soon
  }

  #endTerm() {
    this.#rest()
    this.#beatAt = -Infinity
  }

  /** What is being done is told to end, and everything is read anew before more is done. */
  #rest() {
    this.#term?.abort()
    this.#term = null
    this.#syncedAt = -Infinity
  }
}
