/** `nexus/live`: tells open pages that something changed. */
export { broadcast } from '#app/realtime/broadcast'
export type { LiveEvent } from '#app/realtime/contracts/live_event'
