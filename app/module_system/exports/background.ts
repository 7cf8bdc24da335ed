/** `nexus/background`: jobs and events, written in the transaction of their cause. */
export { emit } from '#app/events/emit'
export { enqueue } from '#app/jobs/enqueue'
export type { NewJob } from '#app/jobs/enqueue'
