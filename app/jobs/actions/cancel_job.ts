import { changeState, type JobChange } from '#app/jobs/actions/change_state'

/** A waiting job is cancelled at once; a running one is told to end, within seconds, and is cancelled when it has. */
export const cancelJob = (change: JobChange) =>
  changeState(change, {
    action: 'job.cancelled',
    from: ['queued', 'parked', 'running'],
    set: ({ state }) =>
      state === 'running'
        ? `cancel_requested_at = coalesce(cancel_requested_at, :now)`
        : `state = 'cancelled', finished_at = :now, cancel_requested_at = :now`,
  })
