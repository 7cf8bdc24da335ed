import { hexId, wamid } from '#tests/simulators/shared/ids'
import { eventIdentifier, WABA_ID } from '#tests/simulators/ycloud/payloads'
import type { WebhookEvent, WhatsappMessage } from '#tests/simulators/ycloud/types'

/** The documents and the API's own list disagree on the name; accounts have been seen with each. */
export type EchoType =
  'whatsapp.smb.message.echoes' | 'whatsapp.smb.message.created' | 'whatsapp.echo_message.created'

/** A message the business typed in the phone's own app. */
export function echoEvent(
  echo: { from: string; to: string; text: string; id?: string; wamid?: string; sendTime?: Date },
  type: EchoType = 'whatsapp.smb.message.echoes'
): WebhookEvent {
  const sendTime = (echo.sendTime ?? new Date()).toISOString()
  return {
    id: eventIdentifier(),
    type,
    apiVersion: 'v2',
    createTime: sendTime,
    whatsappMessage: {
      id: echo.id ?? hexId(12),
      wamid: echo.wamid ?? wamid(),
      status: 'sent',
      from: echo.from,
      to: echo.to,
      wabaId: WABA_ID,
      type: 'text',
      text: { body: echo.text },
      createTime: sendTime,
      sendTime,
      bizType: 'whatsapp',
    },
  }
}

export function messageUpdatedEvent(message: WhatsappMessage): WebhookEvent {
  return {
    id: eventIdentifier(),
    type: 'whatsapp.message.updated',
    apiVersion: 'v2',
    createTime: new Date().toISOString(),
    whatsappMessage: structuredClone(message),
  }
}

/** The lead wrote STOP or tapped the opt-out reply. */
export function unsubscribeEvent(phoneNumber: string): WebhookEvent {
  const updateTime = new Date().toISOString()
  return {
    id: eventIdentifier(),
    type: 'contact.unsubscribe.created',
    apiVersion: 'v2',
    createTime: updateTime,
    contactUnsubscribeCreated: { phoneNumber, source: 'Whatsapp', updateTime },
  }
}
