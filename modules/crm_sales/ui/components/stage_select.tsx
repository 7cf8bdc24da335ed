import { Notice } from '~/components/ui/notice'
import { Select } from '~/components/ui/select'
import { usePermission } from '~/hooks/use_session'
import { useModuleText } from '~/text/use_text'
import { stages, type Lead, type Stage } from '../lead'
import { isConflict, useMoveLead } from '../state/use_move_lead'
import { StageBadge } from './stage_badge'

/** The stage, to be changed by those who may; a badge for all others. */
export function StageSelect({ lead, className }: { lead: Lead; className?: string }) {
  const t = useModuleText('crm_sales')
  const mayMove = usePermission('crm_sales.leads.update')
  const move = useMoveLead(lead)
  if (!mayMove) return <StageBadge stage={lead.stage} />

  return (
    <div className={className}>
      <Select
        aria-label={t('leads.stage')}
        aria-busy={move.isPending}
        data-testid="lead-stage"
        value={move.isPending ? move.variables : lead.stage}
        disabled={move.isPending}
        onChange={(event) => move.mutate(event.target.value as Stage)}
        options={stages.map((value) => ({ value, label: t(`stages.${value}`) }))}
      />
      {isConflict(move.error) && (
        <div role="alert">
          <Notice tone="warning" className="mt-2">
            {t('leads.conflict')}
          </Notice>
        </div>
      )}
    </div>
  )
}
