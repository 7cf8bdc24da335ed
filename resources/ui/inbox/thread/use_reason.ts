import type { Message } from '~/api/types'
import { useText, type TextKey } from '~/text/use_text'

const texts: Record<string, TextKey> = {
  network: 'inbox.message.reason.network',
  channel_not_configured: 'inbox.message.reason.channel_not_configured',
  channel_disabled: 'inbox.message.reason.channel_disabled',
  outside_window: 'inbox.message.reason.outside_window',
  opted_out: 'inbox.message.reason.opted_out',
  blacklisted: 'inbox.message.reason.blacklisted',
  silenced: 'inbox.message.reason.silenced',
  taken_over: 'inbox.message.reason.taken_over',
  rate_limited: 'inbox.message.reason.rate_limited',
  invalid_recipient: 'inbox.message.reason.invalid_recipient',
  provider_error: 'inbox.message.reason.provider_error',
  provider_unreachable: 'inbox.message.reason.provider_unreachable',
  timeout: 'inbox.message.reason.timeout',
}

/** Why a message was not sent, for people: our words for the code, then the provider's own. */
export function useReason(): (message: Message) => string {
  const t = useText()
  return ({ reason, detail }) => {
    const known = reason ? texts[reason] : undefined
    const parts = [known && t(known), detail].filter(Boolean)
    return parts.join(' ') || reason || t('inbox.message.reason.unknown')
  }
}
