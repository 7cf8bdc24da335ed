import { changeState, type JobChange } from '#app/jobs/actions/change_state'

/** Puts a parked job back into the queue. While its module is off it is parked again as soon as a worker sees it. */
export const releaseJob = (change: JobChange) =>
  changeState(change, {
    action: 'job.released',
    from: ['parked'],
    set: () => `state = 'queued', parked_for = null, run_at = :now`,
    wakes: true,
  })
