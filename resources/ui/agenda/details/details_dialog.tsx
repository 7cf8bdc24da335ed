import { Link } from '@inertiajs/react'
import { MessagesSquare } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { AgendaAppointment } from '~/api/appointments'
import { buttonStyle } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { useDates } from '~/hooks/use_dates'
import { usePermission, useSession } from '~/hooks/use_session'
import { useLocale, useText } from '~/text/use_text'
import { personName } from '../person_name'
import { StatusBadge } from '../status'
import { zoneName } from '../zone_note'
import { AppointmentCards } from './appointment_cards'
import { CancelFooter } from './cancel_footer'
import type { Day } from '../time/days'
import { ChangeFooter } from './change_footer'
import { MoveDialog } from './move_dialog'

type DetailsProps = {
  appointment: AgendaAppointment
  today: Day
  onClose: () => void
  onMoved: (startsAt: string) => void
}
type DetailsDialogProps = Omit<DetailsProps, 'appointment'> & {
  appointment: AgendaAppointment | null
}

export function DetailsDialog({ appointment, ...rest }: DetailsDialogProps) {
  return appointment && <Details key={appointment.id} appointment={appointment} {...rest} />
}

function Details({ appointment, today, onClose, onMoved }: DetailsProps) {
  const t = useText()
  const dates = useDates()
  const locale = useLocale()
  const { tenant } = useSession()
  const mayChange = usePermission('appointments.update')
  const [cancelling, setCancelling] = useState(false)
  const [moving, setMoving] = useState(false)
  const { startsAt, endsAt, contact, service, professional, notes, conversationId } = appointment
  if (moving) {
    return (
      <MoveDialog
        appointment={appointment}
        today={today}
        onBack={() => setMoving(false)}
        onMoved={(moved) => {
          onMoved(moved)
          onClose()
        }}
      />
    )
  }
  const Footer = cancelling ? CancelFooter : ChangeFooter

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={personName(contact, t)}
      footer={
        mayChange && (
          <Footer
            appointment={appointment}
            onCancelling={setCancelling}
            onMove={() => setMoving(true)}
            onDone={onClose}
          />
        )
      }
    >
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2.5 text-sm">
        <Fact name={t('agenda.status')}>
          <StatusBadge status={appointment.status} />
        </Fact>
        <Fact name={t('agenda.when')}>
          <span className="block font-medium first-letter:uppercase">
            {dates.format(startsAt, 'dayLong')}
          </span>
          <span className="tabular-nums">
            {dates.format(startsAt, 'time')} – {dates.format(endsAt, 'time')}
          </span>
          <span className="block text-xs text-faint">
            {zoneName(tenant.timeZone, locale, new Date(startsAt))}
          </span>
        </Fact>
        <Fact name={t('agenda.service')}>{service.name}</Fact>
        <Fact name={t('agenda.professional')}>{professional.name}</Fact>
        {contact.phone && <Fact name={t('inbox.panel.phone')}>{contact.phone}</Fact>}
        {notes && <Fact name={t('agenda.notes')}>{notes}</Fact>}
      </dl>
      {conversationId && (
        <Link
          href={`/t/${tenant.slug}/inbox/${conversationId}`}
          className={buttonStyle({ className: 'mt-4' })}
        >
          <MessagesSquare aria-hidden />
          {t('agenda.conversation')}
        </Link>
      )}
      <AppointmentCards appointmentId={appointment.id} />
    </Dialog>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 wrap-anywhere whitespace-pre-line">{children}</dd>
    </>
  )
}
