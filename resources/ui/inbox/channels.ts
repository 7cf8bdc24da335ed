export type ChannelKind =
  'whatsapp' | 'imessage' | 'sms' | 'web' | 'messenger' | 'instagram' | 'email'

const kinds: Record<string, ChannelKind> = {
  ycloud: 'whatsapp',
  wasender: 'whatsapp',
  whatsapp_cloud: 'whatsapp',
  bluebubbles: 'imessage',
  twilio: 'sms',
  webchat: 'web',
  messenger: 'messenger',
  instagram: 'instagram',
  email: 'email',
}

/** What the contact sees the channel as, whoever provides it. */
export function channelKind(provider: string): ChannelKind {
  return kinds[provider] ?? 'web'
}

export const bubbleStyles: Record<ChannelKind, string> = {
  whatsapp: 'bg-bubble-whatsapp text-bubble-whatsapp-text',
  imessage: 'bg-bubble-imessage text-bubble-imessage-text',
  sms: 'bg-bubble-sms text-bubble-sms-text',
  web: 'bg-bubble-web text-bubble-web-text',
  email: 'bg-bubble-web text-bubble-web-text',
  messenger: 'bg-bubble-social text-bubble-social-text',
  instagram: 'bg-bubble-social text-bubble-social-text',
}
