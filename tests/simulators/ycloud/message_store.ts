import { hexId, wamid } from '#tests/simulators/shared/ids'
import { WABA_ID } from '#tests/simulators/ycloud/payloads'
import type { SendRequest } from '#tests/simulators/ycloud/send_request'
import type {
  MessageStatus,
  WhatsappApiError,
  WhatsappMessage,
} from '#tests/simulators/ycloud/types'

const TIME_OF_STATUS = { sent: 'sendTime', delivered: 'deliverTime', read: 'readTime' } as const

/** Numbers come with and without the plus sign; they are compared by their digits. */
export function digits(phoneNumber: string | undefined): string {
  return (phoneNumber ?? '').replace(/\D/g, '')
}

/** The messages the simulated account accepted, in order. */
export class MessageStore {
  readonly accepted: WhatsappMessage[] = []
  #lastTime = 0

  accept(request: SendRequest): WhatsappMessage {
    const message: WhatsappMessage = {
      id: hexId(12),
      wabaId: WABA_ID,
      from: request.from,
      ...(request.to ? { to: request.to } : {}),
      ...(request.to || !request.recipient
        ? {}
        : { recipient: request.recipient, recipientUserId: request.recipient }),
      type: request.type,
      [request.type]: request.content,
      ...(request.context ? { context: request.context } : {}),
      ...(request.externalId ? { externalId: request.externalId } : {}),
      status: 'accepted',
      createTime: this.#nextTime(),
      totalPrice: 0,
      currency: 'USD',
      regionCode: 'MX',
      bizType: 'whatsapp',
    }
    this.accepted.push(message)
    return message
  }

  /** The next state of a message; Meta's id appears once Meta has the message. */
  advance(message: WhatsappMessage, status: MessageStatus): void {
    const time = this.#nextTime()
    message.wamid ??= wamid()
    message.status = status
    message.updateTime = time
    message.pricingModel = 'PMP'
    message.pricingCategory = 'service'
    message.pricingType = 'free_customer_service'
    if (status === 'sent' || status === 'delivered' || status === 'read') {
      message[TIME_OF_STATUS[status]] = time
    }
  }

  fail(message: WhatsappMessage, error: WhatsappApiError): void {
    this.advance(message, 'failed')
    message.errorCode = error.code
    message.errorMessage = error.message
    message.whatsappApiError = error
  }

  find(id: string): WhatsappMessage | undefined {
    return this.accepted.find((message) => message.id === id || message.wamid === id)
  }

  /** Newest first. */
  list(filter: { to?: string; wabaId?: string }): WhatsappMessage[] {
    return this.accepted
      .filter((message) => !filter.to || digits(message.to) === digits(filter.to))
      .filter((message) => !filter.wabaId || message.wabaId === filter.wabaId)
      .reverse()
  }

  /** Times grow even when two steps fall into one millisecond. */
  #nextTime(): string {
    this.#lastTime = Math.max(Date.now(), this.#lastTime + 1)
    return new Date(this.#lastTime).toISOString()
  }
}
