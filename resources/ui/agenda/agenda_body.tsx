import type { UseQueryResult } from '@tanstack/react-query'
import type { AgendaAppointment } from '~/api/appointments'
import { ErrorState } from '~/components/ui/error_state'
import { SkeletonRows } from '~/components/ui/skeleton'
import { useDates } from '~/hooks/use_dates'
import { useWide } from '~/hooks/use_wide'
import { useText } from '~/text/use_text'
import { DayHeads } from './grid/day_heads'
import { DayStrip } from './grid/day_strip'
import { WeekGrid } from './grid/week_grid'
import { DayList } from './list/day_list'
import type { ColorOf } from './professional_color'
import type { AgendaFilter, View } from './state/use_agenda_view'
import type { Day } from './time/days'

type AgendaBodyProps = {
  query: UseQueryResult<AgendaAppointment[]>
  days: Day[]
  day: Day
  today: Day
  view: AgendaFilter & { view: View }
  colorOf: ColorOf
  onDay: (day: Day) => void
  onOpen: (appointment: AgendaAppointment) => void
}

/** The week, as a grid or as a list; a phone shows one day of it at a time. */
export function AgendaBody(props: AgendaBodyProps) {
  const t = useText()
  const dates = useDates()
  const wide = useWide()
  const { query, days, day, today, view, colorOf, onDay, onOpen } = props
  const shown = (query.data ?? []).filter(
    ({ professional, status }) =>
      (view.showCancelled || status !== 'cancelled') &&
      (view.professionalId === '' || professional.id === view.professionalId)
  )

  if (query.isError && !query.data) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  }
  if (view.view === 'list') {
    if (query.isPending) return <SkeletonRows label={t('common.loading')} />
    return (
      <DayList days={days} today={today} appointments={shown} colorOf={colorOf} onOpen={onOpen} />
    )
  }
  return (
    <div className="flex min-h-0 flex-1 flex-col" aria-busy={query.isPending}>
      {wide ? (
        <DayHeads days={days} today={today} />
      ) : (
        <DayStrip
          label={t('agenda.days')}
          days={days}
          selected={day}
          today={today}
          counts={countBy(shown.map(({ startsAt }) => dates.dayKey(startsAt)))}
          onSelect={onDay}
        />
      )}
      <WeekGrid
        days={wide ? days : [day]}
        today={today}
        appointments={shown}
        colorOf={colorOf}
        onOpen={onOpen}
      />
    </div>
  )
}

function countBy(days: Day[]): Map<Day, number> {
  const counts = new Map<Day, number>()
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1)
  return counts
}
