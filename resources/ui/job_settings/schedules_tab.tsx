import { CalendarClock } from 'lucide-react'
import { Button } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty_state'
import { ErrorState } from '~/components/ui/error_state'
import { SkeletonRows } from '~/components/ui/skeleton'
import { useText } from '~/text/use_text'
import { useSchedules } from './queries'
import { ScheduleRow } from './schedule_row'

export function SchedulesTab() {
  const t = useText()
  const schedules = useSchedules()
  const rows = schedules.data?.pages.flatMap(({ data }) => data) ?? []
  if (schedules.isPending) return <SkeletonRows rows={3} label={t('common.loading')} />
  if (schedules.isError && rows.length === 0) {
    return <ErrorState error={schedules.error} onRetry={() => void schedules.refetch()} />
  }
  if (rows.length === 0) {
    return (
      <EmptyState
        className="h-auto"
        icon={<CalendarClock aria-hidden />}
        title={t('jobs.schedules.empty')}
        text={t('jobs.schedules.emptyHelp')}
      />
    )
  }
  return (
    <>
      <ul className="divide-y divide-border border-y border-border">
        {rows.map((schedule) => (
          <ScheduleRow key={schedule.name} schedule={schedule} />
        ))}
      </ul>
      {schedules.hasNextPage && (
        <div className="flex justify-center p-4">
          <Button
            busy={schedules.isFetchingNextPage}
            onClick={() => void schedules.fetchNextPage()}
          >
            {t('jobs.loadMore')}
          </Button>
        </div>
      )}
    </>
  )
}
