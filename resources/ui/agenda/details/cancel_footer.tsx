import { Button } from '~/components/ui/button'
import { useText } from '~/text/use_text'
import { useAppointmentActions } from '../state/use_appointment_actions'
import type { FooterProps } from './change_footer'

/** Asks once more, because a contact learns of it. */
export function CancelFooter({ appointment, onCancelling, onDone }: FooterProps) {
  const t = useText()
  const { busy, cancel } = useAppointmentActions(appointment)
  return (
    <div role="alert" className="flex w-full flex-wrap items-center justify-end gap-2">
      <p className="min-w-0 flex-1 text-sm font-medium">{t('agenda.cancelSure')}</p>
      <Button onClick={() => onCancelling(false)}>{t('agenda.keep')}</Button>
      <Button
        variant="danger"
        busy={busy}
        autoFocus
        onClick={async () => (await cancel()) && onDone()}
      >
        {t('agenda.cancelNow')}
      </Button>
    </div>
  )
}
