/** The parts of YCloud's webhooks and answers that we read. Every field may be missing. */
export interface YCloudContent {
  body?: string
  caption?: string
  filename?: string
  text?: string
  emoji?: string
  name?: string
  address?: string
  latitude?: number
  longitude?: number
  button_reply?: { title?: string }
  list_reply?: { title?: string }
  nfm_reply?: { body?: string }
}

export interface YCloudMessage {
  id?: string
  wamid?: string
  wabaId?: string
  from?: string
  to?: string
  fromUserId?: string
  fromParentUserId?: string
  toUserId?: string
  recipientUserId?: string
  customerProfile?: { name?: string; username?: string }
  sendTime?: string
  createTime?: string
  type?: string
  externalId?: string
  status?: string
  errorCode?: string
  errorMessage?: string
  whatsappApiError?: WhatsappApiError
  [content: string]: unknown
}

export interface WhatsappApiError {
  code?: string | number
  message?: string
  error_user_msg?: string
  error_data?: { details?: string } | string
}

export interface YCloudEvent {
  id: string
  type: string
  whatsappInboundMessage?: YCloudMessage
  whatsappMessage?: YCloudMessage
}

/** Reads JSON that must be UTF-8 and an object; null for anything else. */
export function parseObject(body: Buffer | string): Record<string, unknown> | null {
  try {
    const text =
      typeof body === 'string' ? body : new TextDecoder('utf-8', { fatal: true }).decode(body)
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
