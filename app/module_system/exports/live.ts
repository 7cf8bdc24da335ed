/** `nexus/live`: live events on a topic that the manifest declares. */
export { broadcast } from '#app/realtime/broadcast'
export type { LiveEvent } from '#app/realtime/contracts/live_event'
