import { Link } from '@inertiajs/react'
import { useState } from 'react'
import { StageBadge } from '../../components/stage_badge'
import { stages, type Lead } from '../../lead'
import { useLeads } from '../../use_leads'
import { Avatar } from '~/components/ui/avatar'
import { Button } from '~/components/ui/button'
import { DateText } from '~/components/ui/date_text'
import { EmptyState } from '~/components/ui/empty_state'
import { ErrorState } from '~/components/ui/error_state'
import { Input } from '~/components/ui/input'
import { ListRow } from '~/components/ui/list_row'
import { Page, PageBody } from '~/components/ui/page'
import { PageHeader } from '~/components/ui/page_header'
import { Select } from '~/components/ui/select'
import { SkeletonRows } from '~/components/ui/skeleton'
import { useSession } from '~/hooks/use_session'
import { useModuleText } from '~/text/use_text'

export default function Leads() {
  const t = useModuleText('crm_sales')
  const [q, setQuery] = useState('')
  const [stage, setStage] = useState('')
  const leads = useLeads({ q, stage })
  const rows = leads.data?.pages.flatMap((page) => page.data) ?? []
  const options = stages.map((value) => ({ value, label: t(`stages.${value}`) }))
  const filtered = q !== '' || stage !== ''

  return (
    <Page>
      <PageHeader title={t('leads.title')}>
        <div className="flex flex-wrap gap-2">
          <Input
            type="search"
            aria-label={t('leads.search')}
            placeholder={t('leads.search')}
            value={q}
            onChange={(event) => setQuery(event.target.value)}
            className="max-w-72"
          />
          <Select
            aria-label={t('leads.stage')}
            placeholder={t('leads.all_stages')}
            options={options}
            value={stage}
            onChange={(event) => setStage(event.target.value)}
            className="w-44"
          />
        </div>
      </PageHeader>
      <PageBody className="p-0 md:p-0">
        {leads.isPending && <SkeletonRows label={t('leads.title')} />}
        {leads.isError && <ErrorState error={leads.error} onRetry={() => void leads.refetch()} />}
        {leads.isSuccess && rows.length === 0 && (
          <EmptyState
            title={filtered ? t('leads.none_found') : t('leads.empty_title')}
            text={filtered ? undefined : t('leads.empty_text')}
          />
        )}
        <ul className="divide-y divide-border">
          {rows.map((lead) => (
            <LeadRow key={lead.id} lead={lead} />
          ))}
        </ul>
        {leads.hasNextPage && (
          <div className="flex justify-center p-4">
            <Button onClick={() => void leads.fetchNextPage()}>{t('leads.load_more')}</Button>
          </div>
        )}
      </PageBody>
    </Page>
  )
}

function LeadRow({ lead }: { lead: Lead }) {
  const t = useModuleText('crm_sales')
  const { tenant } = useSession()
  const name = lead.contact.name ?? lead.contact.phone ?? t('leads.unnamed')
  return (
    <li data-testid="lead-row" data-id={lead.id}>
      <Link href={`/t/${tenant.slug}/leads/${lead.id}`} className="block hover:bg-hover">
        <ListRow
          leading={<Avatar name={name} />}
          title={name}
          detail={[lead.contact.phone, lead.interest].filter(Boolean).join(' · ')}
          trailing={
            <>
              <DateText at={lead.createdAt} style="relative" className="text-xs text-muted" />
              <StageBadge stage={lead.stage} />
            </>
          }
        />
      </Link>
    </li>
  )
}
