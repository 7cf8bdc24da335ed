/** The error Meta gave to YCloud, passed through. `code` and `error_subcode` are strings here. */
export interface WhatsappApiError {
  message: string
  code: string
  type?: string
  error_subcode?: string
  error_user_title?: string
  error_user_msg?: string
  fbtrace_id?: string
  error_data?: { details: string }
}

export type MessageStatus = 'accepted' | 'sent' | 'delivered' | 'read' | 'failed'

/** A message the business sent, as it stands in answers and in `whatsapp.message.updated`. */
export interface WhatsappMessage {
  id: string
  wamid?: string
  wabaId: string
  from: string
  to?: string
  recipient?: string
  recipientUserId?: string
  type: string
  context?: { message_id: string }
  externalId?: string
  status: MessageStatus
  errorCode?: string
  errorMessage?: string
  createTime: string
  updateTime?: string
  sendTime?: string
  deliverTime?: string
  readTime?: string
  totalPrice?: number
  currency?: string
  regionCode?: string
  pricingCategory?: string
  pricingModel?: string
  pricingType?: string
  conversation?: { id: string; type: string; originType: string; expireTime?: string }
  whatsappApiError?: WhatsappApiError
  bizType: 'whatsapp'
  /** The content stands under the name of `type`: `text`, `image`, `interactive` … */
  [content: string]: unknown
}

export interface InboundMessage {
  id: string
  wamid: string
  wabaId: string
  /** Absent when a user with a username hides the number. */
  from?: string
  to: string
  fromUserId?: string
  fromParentUserId?: string
  customerProfile?: { name?: string; username?: string }
  sendTime: string
  type: string
  context?: { from: string; id: string; forwarded?: boolean }
  [content: string]: unknown
}

export interface WebhookEvent {
  id: string
  type: string
  apiVersion: 'v2'
  createTime: string
  whatsappInboundMessage?: InboundMessage
  whatsappMessage?: WhatsappMessage
  contactUnsubscribeCreated?: { phoneNumber: string; source: string; updateTime: string }
}

/** Where the events of one of the business's numbers go. */
export interface WebhookTarget {
  webhookUrl: string
  secret: string
  phoneNumber: string
}

/** What happens to an accepted message: these statuses in order, or Meta refuses it. */
export type StatusPlan = ('sent' | 'delivered' | 'read')[] | { failed: WhatsappApiError }
