import type { Message } from '~/api/types'
import { useText, type TextKey } from '~/text/use_text'

const texts: Record<string, TextKey> = {
  network: 'inbox.message.reason.network',
  channel_not_configured: 'inbox.message.reason.channel_not_configured',
  channel_disabled: 'inbox.message.reason.channel_disabled',
  module_off: 'inbox.message.reason.module_off',
  outside_window: 'inbox.message.reason.outside_window',
  human_took_over: 'inbox.message.reason.human_took_over',
  silenced: 'inbox.message.reason.silenced',
  empty: 'inbox.message.reason.empty',
  too_long: 'inbox.message.reason.too_long',
  rate_limited: 'inbox.message.reason.rate_limited',
  provider_unavailable: 'inbox.message.reason.provider_unavailable',
  provider_error: 'inbox.message.reason.provider_error',
  provider_rejected: 'inbox.message.reason.provider_rejected',
  provider_unauthorized: 'inbox.message.reason.provider_unauthorized',
  no_confirmation: 'inbox.message.reason.no_confirmation',
  undeliverable: 'inbox.message.reason.undeliverable',
  marketing_limit: 'inbox.message.reason.marketing_limit',
  recipient_unsubscribed: 'inbox.message.reason.recipient_unsubscribed',
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
