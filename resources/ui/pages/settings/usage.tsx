import { ErrorState } from '~/components/ui/error_state'
import { Page, PageBody } from '~/components/ui/page'
import { PageHeader } from '~/components/ui/page_header'
import { SkeletonRows } from '~/components/ui/skeleton'
import { useText } from '~/text/use_text'
import { UsageTable } from '~/usage/usage_table'
import { useUsage } from '~/usage/use_usage'

export default function Usage() {
  const t = useText()
  const usage = useUsage()
  return (
    <Page>
      <PageHeader title={t('usage.title')} description={t('usage.description')} />
      <PageBody tabIndex={0} className="focus-visible:-outline-offset-2">
        {usage.isPending ? (
          <SkeletonRows rows={6} label={t('common.loading')} />
        ) : !usage.data ? (
          <ErrorState error={usage.error} onRetry={() => void usage.refetch()} />
        ) : (
          <UsageTable meters={usage.data.meters} />
        )}
      </PageBody>
    </Page>
  )
}
