import { EmailCard } from '~/account/email_card'
import { PasswordCard } from '~/account/password_card'
import { useSecurity } from '~/account/queries'
import { SessionsCard } from '~/account/sessions_card'
import { ErrorState } from '~/components/ui/error_state'
import { Page, PageBody } from '~/components/ui/page'
import { PageHeader } from '~/components/ui/page_header'
import { SkeletonRows } from '~/components/ui/skeleton'
import { useText } from '~/text/use_text'

/** How somebody's own account is secured. */
export default function SecurityPage() {
  const t = useText()
  const security = useSecurity()
  return (
    <Page>
      <PageHeader title={t('security.title')} description={t('security.description')} />
      <PageBody tabIndex={0} className="focus-visible:-outline-offset-2">
        {security.isPending ? (
          <SkeletonRows rows={3} label={t('common.loading')} />
        ) : !security.data ? (
          <ErrorState error={security.error} onRetry={() => void security.refetch()} />
        ) : (
          <div className="flex max-w-3xl flex-col gap-4">
            <PasswordCard security={security.data} />
            <EmailCard key={security.data.email} security={security.data} />
            <SessionsCard />
          </div>
        )}
      </PageBody>
    </Page>
  )
}
