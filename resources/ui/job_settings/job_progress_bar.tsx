import type { JobProgress } from '~/api/jobs'
import { useText } from '~/text/use_text'

/** How far a job has come; a job that does not know its end shows only what is done. */
export function JobProgressBar({ progress, name }: { progress: JobProgress; name: string }) {
  const t = useText()
  const { done, total, note } = progress
  const share = total > 0 ? Math.min(1, done / total) : 0
  return (
    <div className="flex flex-col gap-1" data-testid="job-progress">
      <div
        role="progressbar"
        aria-label={t('jobs.progressOf', { name })}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        className="h-1.5 overflow-hidden rounded-full bg-hover"
      >
        <div
          className="h-full rounded-full bg-accent-solid transition-[width]"
          style={{ width: `${share * 100}%` }}
        />
      </div>
      <p className="text-xs text-muted">
        {t('jobs.progress', { done, total })}
        {note && ` · ${note}`}
      </p>
    </div>
  )
}
