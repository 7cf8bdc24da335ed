import { BrandingForm } from '~/branding_settings/branding_form'
import { ImageField } from '~/branding_settings/image_field'
import { useBranding } from '~/branding_settings/queries'
import { Card } from '~/components/ui/card'
import { ErrorState } from '~/components/ui/error_state'
import { Page, PageBody } from '~/components/ui/page'
import { PageHeader } from '~/components/ui/page_header'
import { SkeletonRows } from '~/components/ui/skeleton'
import { useText } from '~/text/use_text'

export default function BrandingPage() {
  const t = useText()
  const { data, error, isPending, refetch } = useBranding()
  return (
    <Page>
      <PageHeader title={t('branding.title')} description={t('branding.description')} />
      <PageBody tabIndex={0} className="focus-visible:-outline-offset-2">
        {isPending ? (
          <SkeletonRows rows={4} label={t('common.loading')} />
        ) : data ? (
          <div className="flex max-w-3xl flex-col gap-4">
            <BrandingForm key={data.version} branding={data} />
            <Card title={t('branding.images')}>
              <div className="grid gap-5 py-1 sm:grid-cols-2">
                <ImageField kind="logo" image={data.logo} />
                <ImageField kind="favicon" image={data.favicon} />
              </div>
            </Card>
          </div>
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )}
      </PageBody>
    </Page>
  )
}
