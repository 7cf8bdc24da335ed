import { Globe } from 'lucide-react'
import { useNow } from '~/hooks/use_now'
import { useSession } from '~/hooks/use_session'
import { useLocale, useText } from '~/text/use_text'
import { wallTime } from './time/zone'

/** Says whose clock is shown when the reader's own clock shows another time. */
export function ZoneNote() {
  const t = useText()
  const locale = useLocale()
  const now = useNow()
  const { timeZone } = useSession().tenant
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone
  if (wallTime(now, timeZone).minute === wallTime(now, own).minute) return null
  return (
    <p className="flex items-center gap-1.5 text-xs text-faint">
      <Globe aria-hidden className="size-3.5 shrink-0" />
      {t('agenda.zone', { zone: zoneName(timeZone, locale, now) })}
    </p>
  )
}

/** The zone as people of that language call it, such as “Central European Time”. */
export function zoneName(timeZone: string, locale: string, at: Date): string {
  const part = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')
  return part?.value ?? timeZone
}
