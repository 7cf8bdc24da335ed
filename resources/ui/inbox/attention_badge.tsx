import { Badge } from '~/components/ui/badge'
import { useText, type TextKey } from '~/text/use_text'

const texts: Record<string, TextKey> = {
  handed_over: 'inbox.attention.handed_over',
  stale: 'inbox.attention.stale',
}

/** Why a conversation waits for a human. */
export function AttentionBadge({ reason }: { reason: string }) {
  const t = useText()
  return <Badge tone="warning">{t(texts[reason] ?? 'inbox.attention.default')}</Badge>
}
