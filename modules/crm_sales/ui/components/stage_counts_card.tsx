import { Card } from '~/components/ui/card'
import { useLocale, useModuleText } from '~/text/use_text'
import type { Stage } from '../lead'
import { StageBadge } from './stage_badge'

type CardData = { stages: { stage: Stage; leads: number }[] }

/** How the leads stand, below the settings that move them. */
export default function StageCountsCard({ data }: { data: unknown }) {
  const t = useModuleText('crm_sales')
  const numbers = new Intl.NumberFormat(useLocale())
  const { stages } = data as CardData

  return (
    <Card title={t('stageCounts.title')}>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-2.5 text-sm sm:grid-cols-3">
        {stages.map(({ stage, leads }) => (
          <div key={stage} className="flex items-center justify-between gap-2">
            <dt className="min-w-0">
              <StageBadge stage={stage} />
            </dt>
            <dd className="font-medium tabular-nums">{numbers.format(leads)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
