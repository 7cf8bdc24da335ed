import { useState } from 'react'
import { deliveryStates, type Endpoint } from '~/api/webhooks'
import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { EmptyState } from '~/components/ui/empty_state'
import { ErrorState } from '~/components/ui/error_state'
import { Select } from '~/components/ui/select'
import { SkeletonRows } from '~/components/ui/skeleton'
import { useText } from '~/text/use_text'
import { DeliveryRow } from './delivery_row'
import { useDeliveries } from './queries'
import type { useEndpointActs } from './use_endpoint_acts'

type DeliveriesDialogProps = {
  endpoint: Endpoint
  acts: Pick<ReturnType<typeof useEndpointActs>, 'replay' | 'replayFailed'>
  onClose: () => void
}

/** What was sent to one endpoint, beside the list. */
export function DeliveriesDialog({ endpoint, acts, onClose }: DeliveriesDialogProps) {
  const t = useText()
  const [state, setState] = useState('')
  const deliveries = useDeliveries(endpoint.id, state)
  const rows = deliveries.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Dialog
      open
      placement="side"
      className="max-w-xl"
      onOpenChange={(open) => !open && onClose()}
      title={t('webhooks.act.deliveries')}
      description={endpoint.url}
    >
      <Select
        aria-label={t('webhooks.delivery.filter')}
        placeholder={t('webhooks.delivery.all')}
        options={deliveryStates.map((value) => ({
          value,
          label: t(`webhooks.delivery.state.${value}`),
        }))}
        value={state}
        onChange={(event) => setState(event.target.value)}
        className="mb-3"
      />
      {state === 'failed' && rows.length > 0 && (
        <Button
          className="mb-3 w-full"
          busy={acts.replayFailed.isPending}
          onClick={() => acts.replayFailed.mutate(endpoint.id)}
        >
          {t('webhooks.delivery.replayFailed')}
        </Button>
      )}
      {deliveries.isPending ? (
        <SkeletonRows rows={4} label={t('common.loading')} />
      ) : deliveries.isError && rows.length === 0 ? (
        <ErrorState error={deliveries.error} onRetry={() => void deliveries.refetch()} />
      ) : rows.length === 0 ? (
        <EmptyState
          className="h-auto"
          title={t('webhooks.delivery.none')}
          text={t('webhooks.delivery.noneHelp')}
        />
      ) : (
        <ul className="divide-y divide-border">
          {rows.map((row) => (
            <DeliveryRow
              key={row.id}
              endpointId={endpoint.id}
              delivery={row}
              replay={acts.replay}
            />
          ))}
        </ul>
      )}
      {deliveries.hasNextPage && (
        <div className="flex justify-center p-4">
          <Button
            busy={deliveries.isFetchingNextPage}
            onClick={() => void deliveries.fetchNextPage()}
          >
            {t('jobs.loadMore')}
          </Button>
        </div>
      )}
    </Dialog>
  )
}
