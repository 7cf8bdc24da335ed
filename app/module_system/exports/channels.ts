/** `nexus/channels`: what the driver of a channel is made of. */
export type { Channel } from '#app/channels/channel'
export type * from '#app/channels/contracts/driver'
export type { Address } from '#app/contacts/contracts/identity'
