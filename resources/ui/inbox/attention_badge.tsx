import { Badge } from '~/components/ui/badge'
import { useText, type TextKey } from '~/text/use_text'

const texts: Record<string, TextKey> = {
  urgent: 'inbox.attention.urgent',
  handed_over: 'inbox.attention.handed_over',
  stale: 'inbox.attention.stale',
  repeated_messages: 'inbox.attention.repeated_messages',
  too_many_answers: 'inbox.attention.too_many_answers',
  no_messages_left: 'inbox.attention.no_messages_left',
  approval_required: 'inbox.attention.approval_required',
  agent_off: 'inbox.attention.agent_off',
}

/** Why a conversation waits for a human. */
export function AttentionBadge({ reason }: { reason: string }) {
  const t = useText()
  const tone = reason === 'urgent' ? 'danger' : 'warning'
  return <Badge tone={tone}>{t(texts[reason] ?? 'inbox.attention.default')}</Badge>
}
