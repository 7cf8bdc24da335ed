import type { Job, JobAction, JobState } from '~/api/jobs'
import { Button } from '~/components/ui/button'
import { useText } from '~/text/use_text'
import { useJobAction } from './use_job_action'

const offered: Record<JobState, readonly JobAction[]> = {
  queued: ['park', 'cancel'],
  running: ['cancel'],
  parked: ['release', 'cancel'],
  done: [],
  dead: ['retry'],
  cancelled: ['retry'],
}

/** What may be done about a job in its state. */
export function JobActions({ job }: { job: Job }) {
  const t = useText()
  const action = useJobAction(job.id)
  if (job.cancelRequested && job.state === 'running') {
    return <p className="text-xs text-muted">{t('jobs.ending')}</p>
  }
  return (
    <div className="flex flex-wrap gap-2">
      {offered[job.state].map((name) => (
        <Button
          key={name}
          size="sm"
          busy={action.isPending && action.variables === name}
          disabled={action.isPending}
          aria-label={t(`jobs.actionOf.${name}`, { name: job.name })}
          data-action={name}
          onClick={() => action.mutate(name)}
        >
          {t(`jobs.action.${name}`)}
        </Button>
      ))}
    </div>
  )
}
