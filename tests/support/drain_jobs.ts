import { setTimeout as sleep } from 'node:timers/promises'
import { relay } from '#app/events/relay'
import { LANES } from '#app/jobs/contracts/declaration'
import { deliverDuePlatformMails } from '#app/mail/postman'
import { runJob } from '#app/jobs/run_job'
import { jobQueue } from '#app/tenancy/system/job_queue'

const never = new AbortController().signal

/** Runs the due jobs of every tenant, side by side, delivers the mails of no tenant, and those that fall due within the given time. */
export async function drainJobs(withinMs = 300) {
  for (;;) {
    const claimed = await Promise.all(LANES.map((lane) => jobQueue.claim(lane, 20)))
    const jobs = claimed.flat()
    await Promise.all(jobs.map((job) => runJob(job, never)))
    const mails = await deliverDuePlatformMails()
    if (jobs.length > 0 || mails > 0) continue
    const wait = await untilNext()
    if (wait > withinMs) return
    await sleep(Math.max(wait, 1))
  }
}

async function untilNext(): Promise<number> {
  const due = await Promise.all(LANES.map((lane) => jobQueue.nextDue(lane)))
  return Math.min(...due.map((at) => (at ? at.getTime() - Date.now() : Infinity)))
}

/** Hands committed events to their listeners. */
export async function drainEvents() {
  relay.start()
  await relay.stop()
}
