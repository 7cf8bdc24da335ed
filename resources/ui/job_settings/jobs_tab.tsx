import { ListTodo } from 'lucide-react'
import { useState } from 'react'
import type { JobFilter } from '~/api/jobs'
import { Button } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty_state'
import { ErrorState } from '~/components/ui/error_state'
import { SkeletonRows } from '~/components/ui/skeleton'
import { useText } from '~/text/use_text'
import { JobFilters } from './job_filters'
import { JobRow } from './job_row'
import { useJobs } from './queries'
import { useJobsLive } from './use_jobs_live'

const everything: JobFilter = { state: '', name: '', lane: '' }

export function JobsTab({ kinds }: { kinds: readonly string[] }) {
  const t = useText()
  const [filter, setFilter] = useState(everything)
  const jobs = useJobs(filter)
  const rows = jobs.data?.pages.flatMap(({ data }) => data) ?? []
  const filtered = Object.values(filter).some((value) => value !== '')
  useJobsLive()

  return (
    <>
      <JobFilters kinds={kinds} filter={filter} onChange={setFilter} />
      {jobs.isPending ? (
        <SkeletonRows rows={5} label={t('common.loading')} />
      ) : jobs.isError && rows.length === 0 ? (
        <ErrorState error={jobs.error} onRetry={() => void jobs.refetch()} />
      ) : rows.length === 0 ? (
        <EmptyState
          className="h-auto"
          icon={<ListTodo aria-hidden />}
          title={t(filtered ? 'jobs.noneFound' : 'jobs.empty')}
          text={t(filtered ? 'jobs.noneFoundHelp' : 'jobs.emptyHelp')}
        />
      ) : (
        <ul className="divide-y divide-border border-y border-border">
          {rows.map((job) => (
            <JobRow key={job.id} job={job} />
          ))}
        </ul>
      )}
      {jobs.hasNextPage && (
        <div className="flex justify-center p-4">
          <Button busy={jobs.isFetchingNextPage} onClick={() => void jobs.fetchNextPage()}>
            {t('jobs.loadMore')}
          </Button>
        </div>
      )}
    </>
  )
}
