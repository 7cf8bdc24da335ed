import { useLocale } from '~/text/use_text'
import { hourHeight } from './measures'

/** The hours at the left of the days, in the manner of the language: 14:00 or 2 PM. */
export function HourScale() {
  const locale = useLocale()
  const format = hourFormat(locale)
  return (
    <div aria-hidden className="sticky left-0 w-12 shrink-0 md:w-14">
      {Array.from({ length: 23 }, (_, index) => index + 1).map((hour) => (
        <span
          key={hour}
          style={{ top: hour * hourHeight }}
          className="absolute right-2 -translate-y-1/2 text-2xs whitespace-nowrap text-faint tabular-nums"
        >
          {format.format(hour * 3_600_000)}
        </span>
      ))}
    </div>
  )
}

/* “8 AM” says enough; a bare “8” does not. */
function hourFormat(locale: string) {
  const short = new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' })
  if (short.resolvedOptions().hour12) return short
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
}
