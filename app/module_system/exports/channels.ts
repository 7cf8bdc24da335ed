/** `nexus/channels`: what a provider of messages must do. */
export type * from '#app/channels/contracts/driver'
export type { Channel } from '#app/channels/channel'
export type { Address } from '#app/contacts/contracts/identity'
