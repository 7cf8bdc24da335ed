import { useDates } from '~/hooks/use_dates'
import type { DateStyle } from '~/lib/dates'

type DateTextProps = {
  /** RFC 3339. */
  at: string
  style?: DateStyle | 'relative'
  className?: string
}

/** A moment in the tenant's zone, with the full date and zone on hover. */
export function DateText({ at, style = 'dateTime', className }: DateTextProps) {
  const dates = useDates()
  const text = style === 'relative' ? dates.relative(at) : dates.format(at, style)
  return (
    <time dateTime={at} title={dates.format(at, 'full')} className={className}>
      {text}
    </time>
  )
}
