import { CalendarClock, Check, CircleSlash, UserCheck } from 'lucide-react'
import type { AgendaAppointment } from '~/api/appointments'
import { Button } from '~/components/ui/button'
import { useText } from '~/text/use_text'
import { useAppointmentActions } from '../state/use_appointment_actions'
import { isFinished } from '../status'

export type FooterProps = {
  appointment: AgendaAppointment
  onCancelling: (cancelling: boolean) => void
  onMove: () => void
  onDone: () => void
}

/** What can happen to an appointment that is not over yet. */
export function ChangeFooter({ appointment, onCancelling, onMove }: FooterProps) {
  const t = useText()
  const { busy, mark } = useAppointmentActions(appointment)
  const { status } = appointment
  if (isFinished(status)) return null
  return (
    <>
      <Button
        variant="ghost"
        className="order-last w-full text-danger"
        disabled={busy}
        onClick={() => onCancelling(true)}
      >
        {t('agenda.cancel')}
      </Button>
      <Button className="flex-1" disabled={busy} onClick={onMove}>
        <CalendarClock aria-hidden />
        {t('agenda.move')}
      </Button>
      <Button className="flex-1" disabled={busy} onClick={() => void mark('no_show')}>
        <CircleSlash aria-hidden />
        {t('inbox.appointment.no_show')}
      </Button>
      {status !== 'arrived' && (
        <Button className="flex-1" disabled={busy} onClick={() => void mark('arrived')}>
          <UserCheck aria-hidden />
          {t('inbox.appointment.arrived')}
        </Button>
      )}
      <Button
        variant="primary"
        className="flex-1"
        disabled={busy}
        onClick={() => void mark('completed')}
      >
        <Check aria-hidden />
        {t('inbox.appointment.completed')}
      </Button>
    </>
  )
}
