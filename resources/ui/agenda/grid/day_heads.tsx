import { cn } from '~/lib/cn'
import { useLocale } from '~/text/use_text'
import { formatDay, type Day } from '../time/days'

type DayHeadsProps = { days: Day[]; today: Day }

/** Weekday and number above each column of the week. */
export function DayHeads({ days, today }: DayHeadsProps) {
  const locale = useLocale()
  return (
    <div className="flex shrink-0 border-b border-border pr-2">
      <span className="w-12 shrink-0 md:w-14" />
      {days.map((day) => (
        <div
          key={day}
          aria-current={day === today ? 'date' : undefined}
          className="flex min-w-0 flex-1 items-baseline justify-center gap-1.5 border-l border-transparent py-2 text-xs text-muted"
        >
          <span className="truncate">{formatDay(day, locale, { weekday: 'short' })}</span>
          <span
            className={cn(
              'inline-flex h-6 min-w-6 items-center justify-center rounded-full text-sm font-semibold text-text tabular-nums',
              day === today && 'bg-accent-solid text-on-accent'
            )}
          >
            {Number(day.slice(8))}
          </span>
        </div>
      ))}
    </div>
  )
}
