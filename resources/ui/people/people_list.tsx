import type { UseInfiniteQueryResult, InfiniteData } from '@tanstack/react-query'
import { Users } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Page } from '~/api/types'
import { Button } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty_state'
import { ErrorState } from '~/components/ui/error_state'
import { SkeletonRows } from '~/components/ui/skeleton'
import { useText } from '~/text/use_text'

type PeopleListProps<Item> = {
  pages: UseInfiniteQueryResult<InfiniteData<Page<Item>>>
  empty: { title: string; text: string }
  children: (item: Item) => ReactNode
}

/** Rows page by page, with what stands in their place while there are none. */
export function PeopleList<Item>({ pages, empty, children }: PeopleListProps<Item>) {
  const t = useText()
  const rows = pages.data?.pages.flatMap(({ data }) => data) ?? []
  if (pages.isPending) return <SkeletonRows rows={5} label={t('common.loading')} />
  if (pages.isError && rows.length === 0) {
    return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
  }
  if (rows.length === 0) {
    return <EmptyState className="h-auto" icon={<Users aria-hidden />} {...empty} />
  }
  return (
    <>
      <ul className="divide-y divide-border border-y border-border first:-mt-4 first:border-t-0">
        {rows.map(children)}
      </ul>
      {pages.hasNextPage && (
        <div className="flex justify-center p-4">
          <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('people.loadMore')}
          </Button>
        </div>
      )}
    </>
  )
}
