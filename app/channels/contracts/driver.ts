import type { IncomingHttpHeaders } from 'node:http'
import type { Address } from '#app/contacts/contracts/identity'
import type { Channel } from '#app/channels/channel'

/** What a channel can do; code asks for this, never for the provider's name. */
export interface Capabilities {
  /** Free text is allowed this long after the contact's last message; null: always. */
  replyWindowHours: number | null
  maxTextLength: number
}

/** A webhook as it came: the signature is made over these bytes. */
export interface RawWebhook {
  headers: IncomingHttpHeaders
  body: Buffer
}

/** What the intake must know of a body before it is stored. */
export interface Envelope {
  /** Unique per event and channel. */
  dedupeKey: string
  type: string
  /** The driver can read this type; others are stored as ignored. */
  known: boolean
}

export interface InboundMessage {
  kind: 'message'
  providerId: string
  /** Addresses of the contact, the steadiest first. */
  addresses: [Address, ...Address[]]
  name: string | null
  type: string
  /** For types other than text a readable stand-in, or their caption. */
  text: string
  /** ISO 8601; null when the provider does not say. */
  sentAt: string | null
  /** Written by us on the phone's own app, not by the contact. */
  echo: boolean
  /** Asks for an answer; reactions and system notes do not. */
  answerable: boolean
}

export type DeliveryStatus = 'sent' | 'delivered' | 'read' | 'failed'

export interface StatusChange {
  kind: 'status'
  /** Our message id, when the provider gives it back. */
  externalId: string | null
  /** Ids under which the provider knows the message. */
  providerIds: string[]
  status: DeliveryStatus
  reason: string | null
  detail: string | null
}

export type InboundFact = InboundMessage | StatusChange | { kind: 'ignored' }

export interface OutboundMessage {
  id: string
  to: Address
  text: string
}

/**
 * What became of a send. `not_accepted`: certainly not taken, try again. `unclear`: nobody knows, so look before
 * trying again; `likelyLost` says that an answer came and it was an error.
 */
export type SendOutcome =
  | { kind: 'accepted'; providerId: string }
  | { kind: 'rejected'; reason: string; detail: string | null }
  | {
      kind: 'not_accepted'
      reason: string
      detail: string | null
      retryAfterSeconds: number | null
    }
  | { kind: 'unclear'; likelyLost: boolean; detail: string | null }

/** `unavailable`: this provider has no way to look; `unreachable`: not now. */
export type LookupOutcome =
  | { kind: 'found'; providerId: string; change: StatusChange }
  | { kind: 'not_found' }
  | { kind: 'unavailable' }
  | { kind: 'unreachable' }

export interface WebhookReader {
  /** Constant-time check of the signature and its age. */
  verify(webhook: RawWebhook, channel: Channel, now: number): boolean
  /** Null when the body is no event of this provider. */
  envelope(body: Buffer): Envelope | null
  /** Reads a stored body. Throws when it is not what its type promises. */
  facts(body: string, channel: Channel): InboundFact[]
  /** The sender as it stands in the body, to keep the order of one sender's events. */
  sender(body: string): string | null
}

/** One provider. Drivers know no database. */
export interface ChannelDriver {
  readonly provider: string
  readonly capabilities: Capabilities
  /** How an unclear send is settled besides by waiting for its status. */
  readonly reconcile: 'webhook' | 'lookup' | 'none'
  readonly webhook?: WebhookReader
  isConfigured(channel: Channel): boolean
  /** Never throws for what the provider or the network does. */
  send(message: OutboundMessage, channel: Channel): Promise<SendOutcome>
  lookup?(message: OutboundMessage, channel: Channel): Promise<LookupOutcome>
}
