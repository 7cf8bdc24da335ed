import { Link } from '@inertiajs/react'
import { ArrowLeft, MessagesSquare } from 'lucide-react'
import { LeadFacts } from '../../components/lead_facts'
import { StageSelect } from '../../components/stage_select'
import { leadName } from '../../lead'
import { useLead } from '../../state/queries'
import { useLeadsLive } from '../../state/use_leads_live'
import { buttonStyle } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { ErrorState } from '~/components/ui/error_state'
import { Page, PageBody } from '~/components/ui/page'
import { PageHeader } from '~/components/ui/page_header'
import { SkeletonRows } from '~/components/ui/skeleton'
import { usePermission, useSession } from '~/hooks/use_session'
import { useModuleText } from '~/text/use_text'

export default function LeadPage({ leadId }: { leadId: string }) {
  const t = useModuleText('crm_sales')
  const { tenant } = useSession()
  const mayChat = usePermission('conversations.read')
  const query = useLead(leadId)
  const lead = query.data
  useLeadsLive()

  return (
    <Page>
      <PageHeader
        title={lead ? leadName(lead, t('leads.unnamed')) : t('leads.lead')}
        actions={
          lead?.conversationId &&
          mayChat && (
            <Link
              href={`/t/${tenant.slug}/inbox/${lead.conversationId}`}
              className={buttonStyle({ variant: 'primary' })}
            >
              <MessagesSquare aria-hidden />
              {t('leads.open_conversation')}
            </Link>
          )
        }
      >
        <Link
          href={`/t/${tenant.slug}/leads`}
          className="inline-flex items-center gap-1 self-start text-xs text-muted hover:text-text"
        >
          <ArrowLeft aria-hidden className="size-3.5" />
          {t('leads.back')}
        </Link>
      </PageHeader>
      <PageBody tabIndex={0} className="focus-visible:-outline-offset-2">
        {query.isPending ? (
          <SkeletonRows rows={4} label={t('leads.title')} />
        ) : !lead ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <div className="grid max-w-4xl items-start gap-4 md:grid-cols-[1fr_18rem]">
            <LeadFacts lead={lead} />
            <Card title={t('leads.stage')}>
              <StageSelect lead={lead} />
            </Card>
          </div>
        )}
      </PageBody>
    </Page>
  )
}
