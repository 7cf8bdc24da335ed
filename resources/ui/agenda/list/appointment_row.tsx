import type { CSSProperties } from 'react'
import type { AgendaAppointment } from '~/api/appointments'
import { useDates } from '~/hooks/use_dates'
import { cn } from '~/lib/cn'
import { useText } from '~/text/use_text'
import { personName } from '../person_name'
import { StatusBadge } from '../status'

type AppointmentRowProps = {
  appointment: AgendaAppointment
  color: CSSProperties
  onOpen: () => void
}

export function AppointmentRow({ appointment, color, onOpen }: AppointmentRowProps) {
  const t = useText()
  const dates = useDates()
  const { id, status, service, professional, startsAt, endsAt } = appointment
  return (
    <button
      type="button"
      data-testid="agenda-event"
      data-id={id}
      data-status={status}
      onClick={onOpen}
      className="flex w-full items-center gap-3 px-3 py-2.5 text-left hover:bg-hover focus-visible:-outline-offset-2"
    >
      <span
        aria-hidden
        style={color}
        className="w-1 shrink-0 self-stretch rounded-full bg-(--event-edge)"
      />
      <span className="w-14 shrink-0 sm:w-20 text-sm tabular-nums">
        <span className="block font-medium">{dates.format(startsAt, 'time')}</span>
        <span className="block text-xs text-muted">{dates.format(endsAt, 'time')}</span>
      </span>
      <span className="min-w-0 flex-1">
        <span
          className={cn(
            'block truncate text-sm font-medium',
            status === 'cancelled' && 'text-muted line-through'
          )}
        >
          {personName(appointment.contact, t)}
        </span>
        <span className="block truncate text-xs text-muted">
          {service.name} · {professional.name}
        </span>
      </span>
      <StatusBadge status={status} />
    </button>
  )
}
