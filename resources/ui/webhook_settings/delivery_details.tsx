import { DateText } from '~/components/ui/date_text'
import { ErrorState } from '~/components/ui/error_state'
import { SkeletonRows } from '~/components/ui/skeleton'
import { useText } from '~/text/use_text'
import { useDelivery } from './queries'

const box =
  'max-h-60 overflow-auto rounded-md bg-hover p-2 text-xs break-all whitespace-pre-wrap focus-visible:-outline-offset-2'

/** What was sent, and every answer that is kept. */
export function DeliveryDetails({ endpointId, id }: { endpointId: string; id: string }) {
  const t = useText()
  const delivery = useDelivery(endpointId, id)
  if (delivery.isPending) return <SkeletonRows rows={2} label={t('common.loading')} />
  if (!delivery.data) {
    return <ErrorState error={delivery.error} onRetry={() => void delivery.refetch()} />
  }
  const { body, messageId, tries } = delivery.data
  return (
    <div className="flex flex-col gap-2">
      <p className="text-xs break-all text-muted">webhook-id: {messageId}</p>
      <pre tabIndex={0} aria-label={t('webhooks.delivery.sent')} className={box}>
        {indented(body)}
      </pre>
      <ol className="flex flex-col gap-2">
        {tries.map((one, index) => (
          <li key={`${one.at} ${index}`} className="text-xs text-muted">
            <DateText at={one.at} /> · {one.status ?? one.error}
            {one.durationMs !== null && ` · ${one.durationMs} ms`}
            {one.answer && (
              <pre
                tabIndex={0}
                aria-label={t('webhooks.delivery.answer', { n: index + 1 })}
                className={`mt-1 ${box}`}
              >
                {one.answer}
              </pre>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}

function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}
