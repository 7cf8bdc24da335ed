import type { Job } from '~/api/jobs'
import { DateText } from '~/components/ui/date_text'
import { useText } from '~/text/use_text'
import { JobActions } from './job_actions'
import { JobProgressBar } from './job_progress_bar'
import { JobStateBadge } from './job_state_badge'

export function JobRow({ job }: { job: Job }) {
  const t = useText()
  const facts = [
    t(`jobs.lane.${job.lane}`),
    job.attempt > 0 && t('jobs.attempt', { attempt: job.attempt, most: job.maxAttempts }),
    job.startedBy && t('jobs.startedBy', { name: job.startedBy.name }),
  ].filter((fact) => typeof fact === 'string')
  return (
    <li data-testid="job-row" data-id={job.id} className="flex flex-col gap-2 px-4 py-3 md:px-6">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-48 flex-1">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm font-medium">
            <code className="font-sans wrap-anywhere">{job.name}</code>
            <JobStateBadge state={job.state} />
          </p>
          <p className="text-xs text-muted">
            {facts.join(' · ')} · <DateText at={job.createdAt} />
          </p>
        </div>
        <JobActions job={job} />
      </div>
      {job.progress && job.state !== 'done' && (
        <JobProgressBar progress={job.progress} name={job.name} />
      )}
      {job.lastError && <p className="text-xs break-words text-danger">{job.lastError}</p>}
    </li>
  )
}
