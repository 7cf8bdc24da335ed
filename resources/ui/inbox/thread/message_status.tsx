import { Check, CheckCheck, CircleAlert, Clock } from 'lucide-react'
import type { MessageStatus } from '~/api/types'
import { cn } from '~/lib/cn'
import { useText } from '~/text/use_text'

const icons = {
  received: Check,
  queued: Clock,
  sending: Clock,
  sent: Check,
  delivered: CheckCheck,
  read: CheckCheck,
  failed: CircleAlert,
  unconfirmed: CircleAlert,
  refused: CircleAlert,
}

/** The ticks: one when sent, two when delivered, coloured when read. */
export function MessageStatusMark({ status }: { status: MessageStatus }) {
  const t = useText()
  const Icon = icons[status]
  const label = t(`inbox.message.status.${status}`)
  return (
    <span role="img" aria-label={label} title={label}>
      <Icon
        aria-hidden
        strokeWidth={2.25}
        className={cn('size-3.5', status === 'read' ? 'text-accent' : 'opacity-75')}
      />
    </span>
  )
}
