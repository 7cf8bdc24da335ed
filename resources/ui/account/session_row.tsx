import { MonitorSmartphone } from 'lucide-react'
import { accountApi, type OwnSession } from '~/api/account'
import { Badge } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { toast } from '~/components/ui/toast'
import { useApi } from '~/hooks/use_api'
import { useDates } from '~/hooks/use_dates'
import { useText } from '~/text/use_text'
import { useAccountChange } from './queries'

export function SessionRow({ session }: { session: OwnSession }) {
  const t = useText()
  const api = useApi()
  const dates = useDates()
  const { id, device, address, remembered, current, createdAt, lastSeenAt } = session
  const end = useAccountChange(
    () => accountApi.endSession(api, id),
    () => void toast.success(t('security.ended'))
  )
  const name =
    device.browser && device.system
      ? t('security.deviceOn', { browser: device.browser, system: device.system })
      : (device.browser ?? device.system ?? t('security.unknownDevice'))
  const facts = [
    address,
    t('security.lastSeen', { when: dates.relative(lastSeenAt) }),
    t('security.since', { when: dates.format(createdAt, 'dateTime') }),
  ]

  return (
    <li
      data-testid="session-row"
      data-id={id}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3"
    >
      <MonitorSmartphone aria-hidden className="size-5 shrink-0 text-muted" />
      <div className="min-w-48 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm font-medium">
          {name}
          {current && <Badge tone="accent">{t('security.thisDevice')}</Badge>}
          {remembered && <Badge>{t('security.remembered')}</Badge>}
        </p>
        <p className="text-xs break-words text-muted">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      {!current && (
        <Button
          size="sm"
          busy={end.isPending}
          aria-label={`${t('security.end')}: ${name}`}
          onClick={() => end.mutate(undefined, { onError: (error) => void toast.problem(error) })}
        >
          {t('security.end')}
        </Button>
      )}
    </li>
  )
}
