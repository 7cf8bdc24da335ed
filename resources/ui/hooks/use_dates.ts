import { useMemo } from 'react'
import { dayKey, daysAgo, formatDate, formatRelative, type DateStyle } from '~/lib/dates'
import { useLocale, useText } from '~/text/use_text'
import { useNow } from './use_now'
import { useShared } from './use_session'

/** Dates in the tenant's time zone and the user's language. */
export function useDates() {
  const t = useText()
  const locale = useLocale()
  const now = useNow()
  const timeZone = useShared().tenant?.timeZone ?? 'UTC'

  return useMemo(
    () => ({
      timeZone,
      format: (at: string, style: DateStyle) => formatDate(at, style, locale, timeZone, now),
      relative: (at: string) => formatRelative(at, now, locale),
      dayKey: (at: string) => dayKey(at, timeZone),
      /** “Today”, “Yesterday”, else the weekday and date. */
      dayName: (at: string) => {
        const days = daysAgo(at, now, timeZone)
        if (days === 0) return t('date.today')
        if (days === 1) return t('date.yesterday')
        return formatDate(at, 'dayLong', locale, timeZone, now)
      },
      /** For lists: the time today, “Yesterday”, else day and month. */
      short: (at: string) => {
        const days = daysAgo(at, now, timeZone)
        if (days <= 0) return formatDate(at, 'time', locale, timeZone, now)
        if (days === 1) return t('date.yesterday')
        return formatDate(at, 'day', locale, timeZone, now)
      },
    }),
    [t, locale, now, timeZone]
  )
}
