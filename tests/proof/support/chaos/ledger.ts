import type { DemoTenant } from '#tests/support/demo_file'

/** A lead's message that the product has acknowledged with 200. */
export interface TakenMessage {
  wamid: string
  tenantId: string
}

export interface LeadOnWhatsapp {
  phone: string
  tenant: DemoTenant
  /** `once`: wrote one message that only the agent answers, so that exactly one answer is due. */
  kind: 'once' | 'talk' | 'desk'
}

/** What a seller sent and the product has acknowledged. */
export interface SentReply {
  phone: string
  text: string
}

export interface VisitorMessage {
  conversationId: string
  clientId: string
}

export interface WantedBooking {
  /** The contact's name; nobody else has it. */
  name: string
  /** Whether the product has said that it is booked. */
  booked: boolean
}

/** What happened outside of the product, against which its database and the provider are held. */
export class Ledger {
  readonly taken: TakenMessage[] = []
  readonly leads: LeadOnWhatsapp[] = []
  readonly replies: SentReply[] = []
  readonly visitorMessages: VisitorMessage[] = []
  readonly bookings: WantedBooking[] = []
  webhooks = 0
  switches = 0
  errands = 0

  get events(): number {
    const { taken, replies, visitorMessages, bookings, switches, errands } = this
    return (
      taken.length + replies.length + visitorMessages.length + bookings.length + switches + errands
    )
  }
}
