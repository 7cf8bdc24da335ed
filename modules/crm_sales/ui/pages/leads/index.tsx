import { Target } from 'lucide-react'
import { useState } from 'react'
import { LeadRow, leadColumns } from '../../components/lead_row'
import { LeadsFilter } from '../../components/leads_filter'
import { useLeads } from '../../state/queries'
import { useLeadsLive } from '../../state/use_leads_live'
import { useSettled } from '~/hooks/use_settled'
import { Button } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty_state'
import { ErrorState } from '~/components/ui/error_state'
import { Page, PageBody } from '~/components/ui/page'
import { PageHeader } from '~/components/ui/page_header'
import { SkeletonRows } from '~/components/ui/skeleton'
import { useModuleText } from '~/text/use_text'

const columns = ['name', 'stage', 'score', 'owner', 'source'] as const

export default function Leads() {
  const t = useModuleText('crm_sales')
  const [typed, setTyped] = useState('')
  const [stage, setStage] = useState('')
  const q = useSettled(typed)
  const leads = useLeads({ q, stage })
  const rows = leads.data?.pages.flatMap(({ data }) => data) ?? []
  const filtered = q !== '' || stage !== ''
  useLeadsLive()

  return (
    <Page>
      <PageHeader title={t('leads.title')}>
        <LeadsFilter typed={typed} stage={stage} onType={setTyped} onStage={setStage} />
      </PageHeader>
      <PageBody tabIndex={0} className="p-0 focus-visible:-outline-offset-2 md:p-0">
        {leads.isPending ? (
          <SkeletonRows label={t('leads.title')} />
        ) : leads.isError && rows.length === 0 ? (
          <ErrorState error={leads.error} onRetry={() => void leads.refetch()} />
        ) : rows.length === 0 ? (
          <EmptyState
            icon={<Target aria-hidden />}
            title={t(filtered ? 'leads.none_found' : 'leads.empty_title')}
            text={t(filtered ? 'leads.none_found_text' : 'leads.empty_text')}
          />
        ) : (
          <>
            <div
              aria-hidden
              className={`${leadColumns} sticky top-0 z-10 h-8 border-b border-border bg-background text-xs font-medium text-muted max-md:hidden`}
            >
              {columns.map((name) => (
                <span key={name}>{t(`leads.${name}`)}</span>
              ))}
              <span className="text-right">{t('leads.created')}</span>
            </div>
            <ul className="divide-y divide-border border-b border-border">
              {rows.map((lead) => (
                <li key={lead.id}>
                  <LeadRow lead={lead} />
                </li>
              ))}
            </ul>
          </>
        )}
        {leads.hasNextPage && (
          <div className="flex justify-center p-4">
            <Button busy={leads.isFetchingNextPage} onClick={() => void leads.fetchNextPage()}>
              {t('leads.load_more')}
            </Button>
          </div>
        )}
      </PageBody>
    </Page>
  )
}
