import { RotateCw, Trash2 } from 'lucide-react'
import type { Message } from '~/api/types'
import { Button } from '~/components/ui/button'
import { cn } from '~/lib/cn'
import { usePermission } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { isPending } from '../state/use_sending'
import { useReason } from './use_reason'

type MessageFailureProps = {
  message: Message
  onSendAgain: (message: Message) => void
  onDiscard: (message: Message) => void
}

/** Under a message that did not go out: why, and the way back. A refusal is final. */
export function MessageFailure({ message, onSendAgain, onDiscard }: MessageFailureProps) {
  const t = useText()
  const reason = useReason()
  const mayReply = usePermission('conversations.retry')
  return (
    <div
      role="alert"
      className={cn(
        'mb-2 flex flex-col items-end gap-1 text-right text-xs',
        message.status === 'unconfirmed' ? 'text-warning' : 'text-danger'
      )}
    >
      <p className="wrap-anywhere">
        <strong className="font-semibold">{t(`inbox.message.status.${message.status}`)}</strong>
        {'. '}
        {reason(message)}
      </p>
      {mayReply && (
        <div className="flex gap-1">
          {isPending(message) && (
            <Button size="sm" variant="ghost" onClick={() => onDiscard(message)}>
              <Trash2 aria-hidden />
              {t('inbox.message.discard')}
            </Button>
          )}
          {message.status !== 'refused' && (
            <Button size="sm" onClick={() => onSendAgain(message)}>
              <RotateCw aria-hidden />
              {t('inbox.message.sendAgain')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
