import { CalendarOff } from 'lucide-react'
import type { AgendaAppointment } from '~/api/appointments'
import { EmptyState } from '~/components/ui/empty_state'
import { useDates } from '~/hooks/use_dates'
import { useLocale, useText } from '~/text/use_text'
import type { ColorOf } from '../professional_color'
import { formatDay, type Day } from '../time/days'
import { AppointmentRow } from './appointment_row'

type DayListProps = {
  days: Day[]
  today: Day
  appointments: AgendaAppointment[]
  colorOf: ColorOf
  onOpen: (appointment: AgendaAppointment) => void
}

/** The week's appointments below each other, under the day they are on. */
export function DayList({ days, today, appointments, colorOf, onOpen }: DayListProps) {
  const t = useText()
  const locale = useLocale()
  const dates = useDates()
  const sorted = appointments.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))
  const groups = days
    .map((day) => ({ day, rows: sorted.filter(({ startsAt }) => dates.dayKey(startsAt) === day) }))
    .filter(({ rows }) => rows.length > 0)

  if (groups.length === 0) {
    return (
      <EmptyState
        icon={<CalendarOff aria-hidden />}
        title={t('agenda.empty')}
        text={t('agenda.emptyHelp')}
      />
    )
  }
  return (
    <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto focus-visible:-outline-offset-2">
      <div className="mx-auto flex max-w-4xl flex-col gap-5 p-4 md:p-6">
        {groups.map(({ day, rows }) => (
          <section key={day} className="flex flex-col gap-2">
            <h2 className="flex items-baseline gap-2 text-sm font-semibold">
              <span className="first-letter:uppercase">
                {formatDay(day, locale, { weekday: 'long', day: 'numeric', month: 'long' })}
              </span>
              {day === today && (
                <span className="text-xs font-medium text-accent">{t('date.today')}</span>
              )}
            </h2>
            <ul className="divide-y divide-border overflow-clip rounded-lg border border-border bg-surface">
              {rows.map((appointment) => (
                <li key={appointment.id}>
                  <AppointmentRow
                    appointment={appointment}
                    color={colorOf(appointment.professional.id)}
                    onOpen={() => onOpen(appointment)}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
}
