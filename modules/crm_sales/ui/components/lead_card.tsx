import { Link } from '@inertiajs/react'
import { Card } from '~/components/ui/card'
import { useSession } from '~/hooks/use_session'
import { useModuleText } from '~/text/use_text'
import type { Lead } from '../lead'
import { StageBadge } from './stage_badge'

type LeadCardData = { leadId: string } & Pick<Lead, 'stage' | 'score' | 'owner' | 'interest'>

/** The lead of the contact beside a conversation. */
export default function LeadCard({ data }: { data: unknown }) {
  const t = useModuleText('crm_sales')
  const { tenant } = useSession()
  const lead = data as LeadCardData
  return (
    <Card title={t('leads.lead')} action={<StageBadge stage={lead.stage} />}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm">
        <dt className="text-muted">{t('leads.score')}</dt>
        <dd>{lead.score}</dd>
        <dt className="text-muted">{t('leads.owner')}</dt>
        <dd className="truncate">{lead.owner?.name ?? t('leads.no_owner')}</dd>
        {lead.interest && (
          <>
            <dt className="text-muted">{t('leads.interest')}</dt>
            <dd className="break-words">{lead.interest}</dd>
          </>
        )}
      </dl>
      <Link href={`/t/${tenant.slug}/leads/${lead.leadId}`} className="mt-2 inline-block text-sm text-accent">
        {t('leads.open')}
      </Link>
    </Card>
  )
}
