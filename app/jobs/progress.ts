import { announce } from '#app/jobs/announce'
import type { JobProgress } from '#app/jobs/contracts/declaration'
import { log } from '#app/shared/correlation'
import { jobQueue, type ClaimedJob } from '#app/tenancy/system/job_queue'

const EVERY_MS = 1_000
const LONGEST_NOTE = 200

/**
 * Keeps what a run tells of its progress: at most one write a second, the newest last. After `close` nothing is
 * written any more, whatever a run that was given up still tells.
 */
export class ProgressKeeper {
  latest: JobProgress | null = null
  #pending = false
  #closed = false
  #writing: Promise<void> | null = null
  #timer: NodeJS.Timeout | undefined

  constructor(
    private readonly job: ClaimedJob,
    private readonly everyMs = EVERY_MS
  ) {}

  report(done: number, total: number, note?: string) {
    if (this.#closed) return
    this.latest = { done, total, note: note?.slice(0, LONGEST_NOTE) ?? null }
    this.#pending = true
    if (!this.#timer && !this.#writing) this.#write()
  }

  /** Writes what is still to be written. */
  async close() {
    this.#closed = true
    clearTimeout(this.#timer)
    await this.#writing
    if (this.#pending) await this.#store()
  }

  #write() {
    this.#writing = this.#store().finally(() => {
      this.#writing = null
      if (this.#closed) return
      this.#timer = setTimeout(() => {
        this.#timer = undefined
        if (this.#pending) this.#write()
      }, this.everyMs)
    })
  }

  async #store() {
    this.#pending = false
    if (!this.latest) return
    try {
      await jobQueue.keepProgress(this.job, this.latest)
      if (!this.#closed) await announce(this.job, 'running', this.latest)
    } catch (error) {
      log().warn({ err: error }, 'the progress of a job could not be stored')
    }
  }
}
