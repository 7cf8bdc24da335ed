import { hexId, letterId, wamid } from '#tests/simulators/shared/ids'
import type { InboundMessage, WebhookEvent } from '#tests/simulators/ycloud/types'

/** Who writes to which number. Everything left out is made up as YCloud would. */
export interface Sender {
  /** The business's number the message arrives at, E.164. */
  to: string
  /** The lead's number, E.164; `null` for a user known by a business-scoped id only. */
  from: string | null
  fromUserId?: string
  fromParentUserId?: string
  name?: string
  username?: string
  id?: string
  wamid?: string
  wabaId?: string
  sendTime?: Date
  /** Meta's id of the message this one answers. */
  replyTo?: string
}

export const WABA_ID = 'WABA-ID'

function inboundMessage(
  sender: Sender,
  type: string,
  content: Record<string, unknown>
): InboundMessage {
  return {
    id: sender.id ?? hexId(12),
    wamid: sender.wamid ?? wamid(),
    wabaId: sender.wabaId ?? WABA_ID,
    ...(sender.from === null ? {} : { from: sender.from }),
    ...(sender.fromUserId ? { fromUserId: sender.fromUserId } : {}),
    ...(sender.fromParentUserId ? { fromParentUserId: sender.fromParentUserId } : {}),
    to: sender.to,
    customerProfile: {
      ...(sender.name ? { name: sender.name } : {}),
      ...(sender.username ? { username: sender.username } : {}),
    },
    sendTime: (sender.sendTime ?? new Date()).toISOString(),
    type,
    // Meta writes `context.from` without the plus sign, unlike every other number here.
    ...(sender.replyTo
      ? { context: { from: sender.to.replace(/^\+/, ''), id: sender.replyTo } }
      : {}),
    ...content,
  }
}

export const textMessage = (sender: Sender, body: string) =>
  inboundMessage(sender, 'text', { text: { body } })

export interface MediaContent {
  link: string
  mimeType: string
  caption?: string
  filename?: string
  sha256?: string
}

export const mediaMessage = (
  sender: Sender,
  type: 'image' | 'video' | 'audio' | 'document' | 'sticker',
  media: MediaContent
) =>
  inboundMessage(sender, type, {
    [type]: {
      id: hexId(8),
      link: media.link,
      ...(media.caption ? { caption: media.caption } : {}),
      ...(media.filename ? { filename: media.filename } : {}),
      mime_type: media.mimeType,
      sha256: media.sha256 ?? hexId(32),
    },
  })

/** A tap on a template's quick reply; a tap on an interactive message is `buttonReplyMessage`. */
export const buttonMessage = (sender: Sender, payload: string, text: string) =>
  inboundMessage(sender, 'button', { button: { payload, text } })

export const buttonReplyMessage = (sender: Sender, id: string, title: string) =>
  inboundMessage(sender, 'interactive', {
    interactive: { type: 'button_reply', button_reply: { id, title } },
  })

/** Without an emoji the lead took the reaction back. */
export const reactionMessage = (sender: Sender, messageId: string, emoji?: string) =>
  inboundMessage(sender, 'reaction', {
    reaction: { message_id: messageId, ...(emoji ? { emoji } : {}) },
  })

/** Common as the first message on numbers shared with the phone's own app. */
export const unsupportedMessage = (sender: Sender, code = '131051') =>
  inboundMessage(sender, 'unsupported', {
    errors: [
      {
        code,
        title: 'Message type unknown',
        message: 'Message type unknown',
        error_data: { details: 'Message type is currently not supported.' },
      },
    ],
  })

/** A user with a username who shows no number: only the business-scoped id is known. */
export const usernameOnly = (to: string, username: string): Sender => ({
  to,
  from: null,
  fromUserId: `MX.${letterId(20)}`,
  username,
  name: username,
})

export function inboundEvent(message: InboundMessage, eventId = eventIdentifier()): WebhookEvent {
  return {
    id: eventId,
    type: 'whatsapp.inbound_message.received',
    apiVersion: 'v2',
    createTime: new Date().toISOString(),
    whatsappInboundMessage: message,
  }
}

export function eventIdentifier(): string {
  return `evt_${letterId(16)}`
}
