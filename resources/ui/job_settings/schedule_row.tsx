import type { Schedule } from '~/api/jobs'
import { Badge } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { DateText } from '~/components/ui/date_text'
import { usePermission } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { JobStateBadge } from './job_state_badge'
import { useScheduleRun } from './use_schedule_run'

export function ScheduleRow({ schedule }: { schedule: Schedule }) {
  const t = useText()
  const mayManage = usePermission('schedules.run')
  const run = useScheduleRun(schedule.name)
  const { name, cron, timeZone, nextRunAt, lastRunAt, lastOutcome, lastError, failures } = schedule
  return (
    <li
      data-testid="schedule-row"
      data-id={name}
      className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3 md:px-6"
    >
      <div className="min-w-48 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm font-medium">
          <code className="font-sans wrap-anywhere">{name}</code>
          {lastOutcome && <JobStateBadge state={lastOutcome} />}
          {failures > 0 && (
            <Badge tone="danger">{t('jobs.schedules.failures', { n: failures })}</Badge>
          )}
        </p>
        <p className="text-xs text-muted">
          <code>{cron}</code>
          {timeZone && ` · ${timeZone}`}
        </p>
        <p className="text-xs text-muted">
          {t('jobs.schedules.next')}{' '}
          {nextRunAt ? <DateText at={nextRunAt} /> : t('jobs.schedules.unknown')}
          {' · '}
          {t('jobs.schedules.last')}{' '}
          {lastRunAt ? <DateText at={lastRunAt} /> : t('jobs.schedules.never')}
        </p>
        {lastError && <p className="text-xs break-words text-danger">{lastError}</p>}
      </div>
      {mayManage && (
        <Button
          size="sm"
          busy={run.isPending}
          aria-label={t('jobs.schedules.runOf', { name })}
          onClick={() => run.mutate()}
        >
          {t('jobs.schedules.run')}
        </Button>
      )}
    </li>
  )
}
