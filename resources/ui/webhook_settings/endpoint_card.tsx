import type { Endpoint } from '~/api/webhooks'
import { Badge } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { DateText } from '~/components/ui/date_text'
import { Notice } from '~/components/ui/notice'
import { useText } from '~/text/use_text'
import type { useEndpointActs } from './use_endpoint_acts'

export type EndpointWish = 'edit' | 'deliveries' | 'rotate' | 'remove'

type EndpointCardProps = {
  endpoint: Endpoint
  acts: ReturnType<typeof useEndpointActs>
  onWish: (wish: EndpointWish) => void
}

const wishes: readonly EndpointWish[] = ['deliveries', 'edit', 'rotate', 'remove']

export function EndpointCard({ endpoint, acts, onWish }: EndpointCardProps) {
  const t = useText()
  const { id, url, description, events, enabled, paused, failingSince } = endpoint
  const { test, resume } = acts
  return (
    <li
      data-testid="webhook-row"
      data-id={id}
      className="flex flex-col gap-3 rounded-lg border border-border bg-surface px-4 py-3"
    >
      <div>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm font-medium">
          <span className="wrap-anywhere">{url}</span>
          <StateBadge endpoint={endpoint} />
        </p>
        {description && <p className="text-xs break-words text-muted">{description}</p>}
        <p className="mt-1 flex flex-wrap gap-1">
          {events.map((type) => (
            <Badge key={type}>
              <code className="truncate font-sans">{type}</code>
            </Badge>
          ))}
        </p>
      </div>
      {paused && (
        <Notice tone="warning">
          <p>{t(`webhooks.pause.${paused.reason}`)}</p>
          <Button
            size="sm"
            className="mt-2"
            busy={resume.isPending && resume.variables === id}
            onClick={() => resume.mutate(id)}
          >
            {t('webhooks.resume')}
          </Button>
        </Notice>
      )}
      {!paused && enabled && failingSince && (
        <p className="text-xs text-danger">
          {t('webhooks.failingSince')} <DateText at={failingSince} />
        </p>
      )}
      {endpoint.previousSecretUntil && (
        <p className="text-xs text-muted">
          {t('webhooks.oldSecretUntil')} <DateText at={endpoint.previousSecretUntil} />
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          size="sm"
          aria-label={t('webhooks.testOf', { url })}
          busy={test.isPending && test.variables === id}
          onClick={() => test.mutate(id)}
        >
          {t('webhooks.test')}
        </Button>
        {wishes.map((wish) => (
          <Button
            key={wish}
            size="sm"
            aria-label={t(`webhooks.actOf.${wish}`, { url })}
            onClick={() => onWish(wish)}
          >
            {t(`webhooks.act.${wish}`)}
          </Button>
        ))}
      </div>
    </li>
  )
}

function StateBadge({ endpoint: { enabled, paused } }: { endpoint: Endpoint }) {
  const t = useText()
  if (!enabled) return <Badge>{t('webhooks.state.off')}</Badge>
  if (paused) return <Badge tone="warning">{t('webhooks.state.paused')}</Badge>
  return <Badge tone="positive">{t('webhooks.state.on')}</Badge>
}
