import { useEffect, useRef } from 'react'
import type { AgendaAppointment } from '~/api/appointments'
import { useSession } from '~/hooks/use_session'
import { useLocale, useText } from '~/text/use_text'
import type { ColorOf } from '../professional_color'
import { formatDay, type Day } from '../time/days'
import { segmentsOf } from '../time/segments'
import { DayColumn } from './day_column'
import { HourScale } from './hour_scale'
import { firstHour, hourHeight, pxPerMinute } from './measures'

type WeekGridProps = {
  days: Day[]
  today: Day
  appointments: AgendaAppointment[]
  colorOf: ColorOf
  onOpen: (appointment: AgendaAppointment) => void
}

/** Days beside each other, hours below each other; the same on a phone with one day. */
export function WeekGrid({ days, today, appointments, colorOf, onOpen }: WeekGridProps) {
  const t = useText()
  const locale = useLocale()
  const { tenant } = useSession()
  const scroller = useRef<HTMLDivElement>(null)
  const columns = days.map((day) => ({
    day,
    segments: segmentsOf(appointments, day, tenant.timeZone),
  }))
  const earliest = Math.min(
    firstHour * 60,
    ...columns.flatMap(({ segments }) => segments.map(({ from }) => from))
  )

  useEffect(() => {
    scroller.current?.scrollTo({ top: Math.max(0, earliest * pxPerMinute - 14) })
  }, [days[0], earliest])

  return (
    <div
      ref={scroller}
      tabIndex={0}
      role="group"
      aria-label={t('agenda.grid')}
      className="relative min-h-0 flex-1 overflow-x-clip overflow-y-auto overscroll-contain focus-visible:-outline-offset-2"
    >
      <div className="relative flex pr-1" style={{ height: hourHeight * 24 }}>
        <HourScale />
        {columns.map(({ day, segments }) => (
          <div key={day} className="min-w-0 flex-1">
            <DayColumn
              day={day}
              label={formatDay(day, locale, { weekday: 'long', day: 'numeric', month: 'long' })}
              isToday={day === today}
              segments={segments}
              colorOf={colorOf}
              onOpen={onOpen}
            />
          </div>
        ))}
      </div>
    </div>
  )
}
