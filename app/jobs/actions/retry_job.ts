import { changeState, type JobChange } from '#app/jobs/actions/change_state'

/** Gives a job that ended badly all of its tries again. */
export const retryJob = (change: JobChange) =>
  changeState(change, {
    action: 'job.retried',
    from: ['dead', 'cancelled'],
    set: () =>
      `state = 'queued', run_at = :now, attempts = 0, finished_at = null, cancel_requested_at = null`,
    wakes: true,
  })
