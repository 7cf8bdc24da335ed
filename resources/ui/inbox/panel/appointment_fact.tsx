import { CalendarDays } from 'lucide-react'
import { StatusBadge } from '~/agenda/status'
import type { Appointment } from '~/api/types'
import { DateText } from '~/components/ui/date_text'
import { useText } from '~/text/use_text'

type AppointmentFactProps = { appointment: Appointment | null; none: string }

export function AppointmentFact({ appointment, none }: AppointmentFactProps) {
  const t = useText()
  if (!appointment) return <p className="text-sm text-faint">{none}</p>
  const { service, professional, startsAt, status } = appointment
  return (
    <div className="flex items-start gap-2.5 rounded-lg border border-border bg-background p-2.5">
      <CalendarDays aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
      <div className="min-w-0 flex-1">
        <p className="text-sm font-medium first-letter:uppercase">
          <DateText at={startsAt} />
        </p>
        <p className="text-xs text-muted wrap-anywhere">
          {service.name} {t('inbox.panel.with', { name: professional.name })}
        </p>
      </div>
      <StatusBadge status={status} />
    </div>
  )
}
