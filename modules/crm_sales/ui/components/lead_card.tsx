import { Link } from '@inertiajs/react'
import { useSession } from '~/hooks/use_session'
import { useModuleText } from '~/text/use_text'
import { ownerName, type Lead } from '../lead'
import { useLead } from '../state/queries'
import { useLeadsLive } from '../state/use_leads_live'
import { ScoreMeter } from './score_meter'
import { StageBadge } from './stage_badge'
import { StageSelect } from './stage_select'

type CardData = { leadId: string } & Pick<Lead, 'stage' | 'score' | 'owner' | 'interest'>

/** The lead of the contact beside a conversation. What the panel knows stands at once; the lead itself follows. */
export default function LeadCard({ data }: { data: unknown }) {
  const t = useModuleText('crm_sales')
  const { tenant } = useSession()
  const known = data as CardData
  const { data: lead } = useLead(known.leadId)
  const { score, owner, interest } = lead ?? known
  useLeadsLive()

  return (
    <section className="flex flex-col gap-3">
      <header className="flex items-center justify-between gap-2">
        <h3 className="text-xs font-semibold text-faint">{t('leads.lead')}</h3>
        <Link
          href={`/t/${tenant.slug}/leads/${known.leadId}`}
          className="text-xs font-medium text-accent hover:underline"
        >
          {t('leads.open')}
        </Link>
      </header>
      {lead ? <StageSelect lead={lead} /> : <StageBadge stage={known.stage} />}
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-sm">
        <dt className="text-muted">{t('leads.score')}</dt>
        <dd className="text-right">
          <ScoreMeter score={score} />
        </dd>
        <dt className="text-muted">{t('leads.owner')}</dt>
        <dd className="min-w-0 text-right wrap-anywhere">{ownerName({ owner }, t)}</dd>
        {interest && (
          <>
            <dt className="text-muted">{t('leads.interest')}</dt>
            <dd className="min-w-0 text-right wrap-anywhere">{interest}</dd>
          </>
        )}
      </dl>
    </section>
  )
}
