import type { YCloudContent, YCloudMessage } from '#app/channels/drivers/ycloud/payloads'

const SILENT_TYPES = new Set(['reaction', 'system', 'unsupported', 'request_welcome'])

/** Whether a message of this type asks for an answer. */
export const isAnswerable = (type: string) => !SILENT_TYPES.has(type)

/** What a person reads for a message: its words, else its caption, else its type in brackets. */
export function messageText(message: YCloudMessage): string {
  const type = message.type ?? 'unsupported'
  const value = message[type]
  const content: YCloudContent = typeof value === 'object' && value !== null ? value : {}
  return words(type, content) || `[${type}]`
}

function words(type: string, content: YCloudContent): string | undefined {
  switch (type) {
    case 'text':
    case 'system':
      return content.body
    case 'button':
      return content.text
    case 'interactive':
      return content.button_reply?.title ?? content.list_reply?.title ?? content.nfm_reply?.body
    case 'reaction':
      return content.emoji
    case 'location':
      return [content.name, content.address, coordinates(content)].filter(Boolean).join(', ')
    default:
      return content.caption ?? (content.filename && `[${type}] ${content.filename}`)
  }
}

const coordinates = ({ latitude, longitude }: YCloudContent) =>
  latitude === undefined || longitude === undefined ? '' : `${latitude}, ${longitude}`
