import { Link } from '@inertiajs/react'
import { ArrowLeft } from 'lucide-react'
import { Cards } from '~/components/cards'
import { ErrorState } from '~/components/ui/error_state'
import { Notice } from '~/components/ui/notice'
import { Page, PageBody } from '~/components/ui/page'
import { PageHeader } from '~/components/ui/page_header'
import { SkeletonRows } from '~/components/ui/skeleton'
import { useSession } from '~/hooks/use_session'
import { SettingsForm } from '~/module_settings/settings_form'
import { useModuleSettings } from '~/module_settings/use_module_settings'
import { useText } from '~/text/use_text'

type ModuleSettingsPageProps = { module: { id: string; name: string } }

export default function ModuleSettingsPage({ module: { id, name } }: ModuleSettingsPageProps) {
  const t = useText()
  const { tenant } = useSession()
  const settings = useModuleSettings(id)

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
              <SettingsForm key={id} moduleId={id} settings={settings.data} />
            ) : (
              settings.data.cards.length === 0 && <Notice>{t('moduleSettings.nothing')}</Notice>
            )}
            <Cards cards={settings.data.cards} />
          </div>
        )}
      </PageBody>
    </Page>
  )
}
