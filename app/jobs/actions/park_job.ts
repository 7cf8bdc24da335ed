import { changeState, type JobChange } from '#app/jobs/actions/change_state'

/** Keeps a waiting job from running until it is released. */
export const parkJob = (change: JobChange) =>
  changeState(change, { action: 'job.parked', from: ['queued'], set: () => `state = 'parked'` })
