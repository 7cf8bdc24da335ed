import type { ReactNode } from 'react'
import { Card } from '~/components/ui/card'
import { DateText } from '~/components/ui/date_text'
import { useModuleText } from '~/text/use_text'
import { ownerName, type Lead } from '../lead'
import { useSourceName } from '../use_source_name'
import { ScoreMeter } from './score_meter'

export function LeadFacts({ lead }: { lead: Lead }) {
  const t = useModuleText('crm_sales')
  const sourceName = useSourceName()
  const facts: [name: string, value: ReactNode][] = [
    ['phone', lead.contact.phone],
    ['score', <ScoreMeter key="score" score={lead.score} />],
    ['owner', ownerName(lead, t)],
    ['source', sourceName(lead.source)],
    ['interest', lead.interest],
    ['budget', lead.budget],
    ['created', <DateText key="created" at={lead.createdAt} />],
  ]
  return (
    <Card title={t('leads.facts')}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2.5 text-sm">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{t(`leads.${name}`)}</dt>
            <dd className="min-w-0 wrap-anywhere">
              {value || <span className="text-faint">{t('leads.unknown')}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
