import { Webhook } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Endpoint } from '~/api/webhooks'
import { Button } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty_state'
import { ErrorState } from '~/components/ui/error_state'
import { SkeletonRows } from '~/components/ui/skeleton'
import { useText } from '~/text/use_text'
import { useEndpoints } from './queries'

type EndpointListProps = { onNew: () => void; children: (endpoint: Endpoint) => ReactNode }

export function EndpointList({ onNew, children }: EndpointListProps) {
  const t = useText()
  const endpoints = useEndpoints()
  const rows = endpoints.data?.pages.flatMap(({ data }) => data) ?? []
  if (endpoints.isPending) return <SkeletonRows rows={3} label={t('common.loading')} />
  if (endpoints.isError && rows.length === 0) {
    return <ErrorState error={endpoints.error} onRetry={() => void endpoints.refetch()} />
  }
  if (rows.length === 0) {
    return (
      <EmptyState
        className="h-auto"
        icon={<Webhook aria-hidden />}
        title={t('webhooks.empty')}
        text={t('webhooks.emptyHelp')}
        action={
          <Button variant="primary" onClick={onNew}>
            {t('webhooks.new')}
          </Button>
        }
      />
    )
  }
  return (
    <>
      <ul className="flex max-w-3xl flex-col gap-4">{rows.map((row) => children(row))}</ul>
      {endpoints.hasNextPage && (
        <div className="flex justify-center p-4">
          <Button
            busy={endpoints.isFetchingNextPage}
            onClick={() => void endpoints.fetchNextPage()}
          >
            {t('jobs.loadMore')}
          </Button>
        </div>
      )}
    </>
  )
}
