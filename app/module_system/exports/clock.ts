/** `nexus/clock`: the one source of time. */
export { clock } from '#app/shared/clock'
