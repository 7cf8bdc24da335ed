/** Under which name a lead's source is shown when it came through a channel of this provider. */
export const SOURCE_OF_PROVIDER: Readonly<Record<string, string>> = {
  ycloud: 'whatsapp',
  wasender: 'whatsapp',
  whatsapp_cloud: 'whatsapp',
  bluebubbles: 'imessage',
  twilio: 'sms',
}

export const sourceOf = (provider: string) => SOURCE_OF_PROVIDER[provider] ?? provider
