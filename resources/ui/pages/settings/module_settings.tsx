import { Link } from '@inertiajs/react'
import { ArrowLeft } from 'lucide-react'
import { Cards } from '~/components/cards'
import { ErrorState } from '~/components/ui/error_state'
import { Notice } from '~/components/ui/notice'
import { Page, PageBody } from '~/components/ui/page'
import { PageHeader } from '~/components/ui/page_header'
import { SkeletonRows } from '~/components/ui/skeleton'
import { useSession } from '~/hooks/use_session'
import { ofModule } from '~/api/settings'
import { SettingsForm } from '~/settings_form/settings_form'
import { useSettings } from '~/settings_form/use_settings'
import { useText } from '~/text/use_text'

type ModuleSettingsPageProps = { module: { id: string; name: string } }

export default function ModuleSettingsPage({ module: { id, name } }: ModuleSettingsPageProps) {
  const t = useText()
  const { tenant } = useSession()
  const place = ofModule(id)
  const settings = useSettings(place)
  const cards = settings.data?.cards ?? []

  return (
    <Page>
      <PageHeader
        title={t('modules.configure', { name })}
        description={t('moduleSettings.description')}
      >
        <Link
          href={`/t/${tenant.slug}/settings/modules`}
          className="inline-flex items-center gap-1 self-start text-xs text-muted hover:text-text"
        >
          <ArrowLeft aria-hidden className="size-3.5" />
          {t('moduleSettings.back')}
        </Link>
      </PageHeader>
      <PageBody tabIndex={0} className="focus-visible:-outline-offset-2">
        {settings.isPending ? (
          <SkeletonRows rows={3} label={t('common.loading')} />
        ) : !settings.data ? (
          <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />
        ) : (
          <div className="flex max-w-3xl flex-col gap-4">
            {settings.data.fields.length > 0 ? (
              <SettingsForm key={id} place={place} settings={settings.data} />
            ) : (
              cards.length === 0 && <Notice>{t('moduleSettings.nothing')}</Notice>
            )}
            <Cards cards={cards} />
          </div>
        )}
      </PageBody>
    </Page>
  )
}
