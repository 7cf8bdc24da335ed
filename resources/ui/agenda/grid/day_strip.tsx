import { cn } from '~/lib/cn'
import { useLocale } from '~/text/use_text'
import { formatDay, type Day } from '../time/days'

type DayStripProps = {
  label: string
  days: Day[]
  selected: Day
  today: Day
  /** How much stands on each day. */
  counts: ReadonlyMap<Day, number>
  onSelect: (day: Day) => void
}

/** On a phone: the days of the week in one line, one of them open. */
export function DayStrip({ label, days, selected, today, counts, onSelect }: DayStripProps) {
  const locale = useLocale()
  return (
    <div
      role="group"
      aria-label={label}
      className="flex shrink-0 border-b border-border px-2 py-1.5"
    >
      {days.map((day) => (
        <button
          key={day}
          type="button"
          aria-pressed={day === selected}
          aria-current={day === today ? 'date' : undefined}
          onClick={() => onSelect(day)}
          className="flex min-w-0 flex-1 flex-col items-center gap-0.5 rounded-md py-1 text-2xs text-muted hover:bg-hover"
        >
          <span className="sr-only">
            {formatDay(day, locale, { weekday: 'long', day: 'numeric', month: 'long' })}
          </span>
          <span aria-hidden>{formatDay(day, locale, { weekday: 'narrow' })}</span>
          <span
            aria-hidden
            className={cn(
              'inline-flex size-8 items-center justify-center rounded-full text-sm font-semibold text-text tabular-nums',
              day === today && 'text-accent',
              day === selected && 'bg-accent-solid text-on-accent'
            )}
          >
            {Number(day.slice(8))}
          </span>
          <span className={cn('size-1 rounded-full', counts.has(day) && 'bg-accent')} />
        </button>
      ))}
    </div>
  )
}
