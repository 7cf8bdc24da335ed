import { Link } from '@inertiajs/react'
import { stages, type Lead, type Stage } from '../../lead'
import { useLead, useMoveLead } from '../../use_leads'
import { Card } from '~/components/ui/card'
import { DateText } from '~/components/ui/date_text'
import { ErrorState } from '~/components/ui/error_state'
import { Notice } from '~/components/ui/notice'
import { Page, PageBody } from '~/components/ui/page'
import { PageHeader } from '~/components/ui/page_header'
import { Select } from '~/components/ui/select'
import { SkeletonRows } from '~/components/ui/skeleton'
import { usePermission, useSession } from '~/hooks/use_session'
import { useModuleText } from '~/text/use_text'

export default function LeadPage({ leadId }: { leadId: string }) {
  const t = useModuleText('crm_sales')
  const { tenant } = useSession()
  const query = useLead(leadId)
  const lead = query.data?.data
  const move = useMoveLead(lead)
  const mayMove = usePermission('crm_sales.leads.write')
  const options = stages.map((value) => ({ value, label: t(`stages.${value}`) }))
  const title = lead ? (lead.contact.name ?? lead.contact.phone ?? t('leads.unnamed')) : ''

  return (
    <Page>
      <PageHeader
        title={title || t('leads.title')}
        actions={
          lead && (
            <Select
              aria-label={t('leads.stage')}
              options={options}
              value={lead.stage}
              disabled={!mayMove || move.isPending}
              onChange={(event) => move.mutate(event.target.value as Stage)}
              className="w-44"
            />
          )
        }
      >
        <Link href={`/t/${tenant.slug}/leads`} className="text-sm text-muted hover:text-text">
          ← {t('leads.back')}
        </Link>
      </PageHeader>
      <PageBody>
        {query.isPending && <SkeletonRows rows={4} label={t('leads.title')} />}
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {move.isError && <Notice tone="danger">{t('leads.conflict')}</Notice>}
        {lead && <LeadFacts lead={lead} />}
      </PageBody>
    </Page>
  )
}

function LeadFacts({ lead }: { lead: Lead }) {
  const t = useModuleText('crm_sales')
  const { tenant } = useSession()
  const source = t(`sources.${lead.source}`)
  const facts: [string, string | number | null][] = [
    ['phone', lead.contact.phone],
    ['score', lead.score],
    ['source', source.startsWith('crm_sales.') || source.startsWith('sources.') ? lead.source : source],
    ['owner', lead.owner?.name ?? t('leads.no_owner')],
    ['interest', lead.interest],
    ['budget', lead.budget],
  ]
  return (
    <Card className="max-w-2xl">
      <dl className="grid grid-cols-[8rem_1fr] gap-x-4 gap-y-2 text-sm">
        {facts
          .filter(([, value]) => value !== null)
          .map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-muted">{t(`leads.${name}`)}</dt>
              <dd className="break-words">{value}</dd>
            </div>
          ))}
        <dt className="text-muted">{t('leads.created')}</dt>
        <dd>
          <DateText at={lead.createdAt} />
        </dd>
      </dl>
      {lead.conversationId && (
        <Link
          href={`/t/${tenant.slug}/inbox/${lead.conversationId}`}
          className="mt-4 inline-block text-sm text-accent"
        >
          {t('leads.open_conversation')}
        </Link>
      )}
    </Card>
  )
}
