import { Link } from '@inertiajs/react'
import { Avatar } from '~/components/ui/avatar'
import { DateText } from '~/components/ui/date_text'
import { useSession } from '~/hooks/use_session'
import { useModuleText } from '~/text/use_text'
import { leadName, ownerName, type Lead } from '../lead'
import { useSourceName } from '../use_source_name'
import { ScoreMeter } from './score_meter'
import { StageBadge } from './stage_badge'

/** The same columns in the head and in every row; a phone shows the contact and the stage. */
export const leadColumns =
  'grid grid-cols-[minmax(0,1fr)_auto] items-center gap-4 px-4 md:grid-cols-[minmax(0,2fr)_8.5rem_6.5rem_minmax(0,1fr)_minmax(0,1fr)_5.5rem] md:px-6'

export function LeadRow({ lead }: { lead: Lead }) {
  const t = useModuleText('crm_sales')
  const sourceName = useSourceName()
  const { tenant } = useSession()
  const name = leadName(lead, t('leads.unnamed'))
  const detail = [lead.contact.phone, lead.interest].filter((part) => part && part !== name)
  return (
    <Link
      href={`/t/${tenant.slug}/leads/${lead.id}`}
      data-testid="lead-row"
      data-id={lead.id}
      className={`${leadColumns} min-h-14 py-2 hover:bg-hover focus-visible:-outline-offset-2`}
    >
      <span className="flex min-w-0 items-center gap-3">
        <Avatar name={name} />
        <span className="min-w-0">
          <span className="block truncate text-sm font-medium">{name}</span>
          <span className="block truncate text-xs text-muted">{detail.join(' · ')}</span>
        </span>
      </span>
      <span>
        <StageBadge stage={lead.stage} />
      </span>
      <span className="max-md:hidden">
        <ScoreMeter score={lead.score} />
      </span>
      <span className="truncate text-sm text-muted max-md:hidden">{ownerName(lead, t)}</span>
      <span className="truncate text-sm text-muted max-md:hidden">{sourceName(lead.source)}</span>
      <DateText
        at={lead.createdAt}
        style="day"
        className="text-right text-xs text-faint max-md:hidden"
      />
    </Link>
  )
}
