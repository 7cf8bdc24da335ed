import type { Job, JobAction, JobState } from '~/api/jobs'
import { Button } from '~/components/ui/button'
import { usePermissions } from '~/hooks/use_session'
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

/** What may be done about a job in its state, by this person. */
export function JobActions({ job }: { job: Job }) {
  const t = useText()
  const permissions = usePermissions()
  const action = useJobAction(job.id)
  const allowed = offered[job.state].filter((name) => permissions[`jobs.${name}`])
  if (allowed.length === 0) return null
  if (job.cancelRequested && job.state === 'running') {
    return <p className="text-xs text-muted">{t('jobs.ending')}</p>
  }
  return (
    <div className="flex flex-wrap gap-2">
      {allowed.map((name) => (
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
