import { useState } from 'react'
import type { Delivery, DeliveryState } from '~/api/webhooks'
import { Badge, type Tone } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { DateText } from '~/components/ui/date_text'
import { useText } from '~/text/use_text'
import { DeliveryDetails } from './delivery_details'
import type { useEndpointActs } from './use_endpoint_acts'

const tones: Record<DeliveryState, Tone> = {
  pending: 'accent',
  held: 'warning',
  delivered: 'positive',
  failed: 'danger',
  cancelled: 'neutral',
}

type DeliveryRowProps = {
  endpointId: string
  delivery: Delivery
  replay: ReturnType<typeof useEndpointActs>['replay']
}

export function DeliveryRow({ endpointId, delivery, replay }: DeliveryRowProps) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const { id, type, state, status, error, durationMs, createdAt, nextAttemptAt } = delivery
  const outcome = status ?? error
  return (
    <li data-testid="delivery-row" data-id={id} className="flex flex-col gap-2 py-3">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-56 flex-1">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm font-medium">
            <code className="font-sans wrap-anywhere">{type}</code>
            <Badge tone={tones[state]}>{t(`webhooks.delivery.state.${state}`)}</Badge>
          </p>
          <p className="text-xs text-muted">
            <DateText at={createdAt} />
            {outcome !== null && ` · ${outcome}`}
            {durationMs !== null && ` · ${durationMs} ms`}
          </p>
          {state === 'pending' && nextAttemptAt && (
            <p className="text-xs text-muted">
              {t('webhooks.delivery.next')} <DateText at={nextAttemptAt} />
            </p>
          )}
        </div>
        <div className="flex flex-wrap gap-2">
          <Button size="sm" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('webhooks.delivery.details')}
          </Button>
          <Button
            size="sm"
            busy={replay.isPending && replay.variables.deliveryId === id}
            onClick={() => replay.mutate({ id: endpointId, deliveryId: id })}
          >
            {t('webhooks.delivery.replay')}
          </Button>
        </div>
      </div>
      {open && <DeliveryDetails endpointId={endpointId} id={id} />}
    </li>
  )
}
