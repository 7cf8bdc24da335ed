import type { Channel } from '#app/channels/channel'
import type { OutboundMessage, SendOutcome } from '#app/channels/contracts/driver'
import { callYCloud, type YCloudAnswer } from '#app/channels/drivers/ycloud/client'
import { readableError } from '#app/channels/drivers/ycloud/errors'
import type { WhatsappApiError, YCloudMessage } from '#app/channels/drivers/ycloud/payloads'

export async function sendText(message: OutboundMessage, channel: Channel): Promise<SendOutcome> {
  const { to } = message
  const result = await callYCloud(channel, 'POST', '/whatsapp/messages', {
    from: channel.phoneNumber,
    ...(to.kind === 'phone' ? { to: to.value } : { recipient: to.value }),
    type: 'text',
    text: { body: message.text, preview_url: false },
    externalId: message.id,
  })
  switch (result.kind) {
    case 'unsent':
      return notAccepted('provider_unavailable', result.detail, null)
    case 'unknown':
      return { kind: 'unclear', likelyLost: false, detail: result.detail }
    case 'answer':
      return readAnswer(result.answer)
  }
}

interface ErrorBody {
  message?: string
  error?: { code?: string; message?: string; whatsappApiError?: WhatsappApiError }
}

function readAnswer({ status, retryAfter, body }: YCloudAnswer): SendOutcome {
  const content = (typeof body === 'object' && body !== null ? body : {}) as YCloudMessage &
    ErrorBody
  if (status >= 200 && status < 300) return readAccepted(content)
  const { error, message } = content
  const { reason, detail } = readableError({
    code: error?.code,
    message: error?.message ?? message ?? `HTTP ${status}`,
    whatsapp: error?.whatsappApiError,
  })
  if (status === 429) return notAccepted('rate_limited', detail, retryAfter)
  if (status === 503) return notAccepted('provider_unavailable', detail, retryAfter)
  if (status >= 500 || status === 408) return { kind: 'unclear', likelyLost: true, detail }
  return { kind: 'rejected', reason, detail }
}

/** A success that cannot be read says nothing: the message may be on its way. */
function readAccepted(message: YCloudMessage): SendOutcome {
  if (typeof message.id !== 'string' || message.id === '') {
    return { kind: 'unclear', likelyLost: false, detail: 'the answer could not be read' }
  }
  if (message.status !== 'failed') return { kind: 'accepted', providerId: message.id }
  const error = readableError({
    code: message.errorCode,
    message: message.errorMessage,
    whatsapp: message.whatsappApiError,
  })
  return { kind: 'rejected', ...error }
}

function notAccepted(
  reason: string,
  detail: string | null,
  retryAfter: string | null
): SendOutcome {
  const seconds = retryAfter !== null && /^\d{1,5}$/.test(retryAfter) ? Number(retryAfter) : null
  return { kind: 'not_accepted', reason, detail, retryAfterSeconds: seconds }
}
