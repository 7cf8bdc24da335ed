import { useModuleText } from '~/text/use_text'

/** The score as a number beside a short bar. */
export function ScoreMeter({ score }: { score: number }) {
  const t = useModuleText('crm_sales')
  return (
    <span className="inline-flex items-center gap-2 text-xs tabular-nums">
      <span
        role="meter"
        aria-label={t('leads.score')}
        aria-valuenow={score}
        aria-valuemin={0}
        aria-valuemax={100}
        className="h-1.5 w-12 overflow-clip rounded-full bg-hover"
      >
        <span
          style={{ width: `${score}%` }}
          className="block h-full rounded-full bg-accent-solid"
        />
      </span>
      <span className="min-w-5 text-muted">{score}</span>
    </span>
  )
}
