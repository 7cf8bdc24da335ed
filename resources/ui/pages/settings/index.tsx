import { ChevronRight, Lock } from 'lucide-react'
import { SettingsGroups } from '~/components/shell/settings_groups'
import { useNavigation } from '~/components/shell/use_navigation'
import { EmptyState } from '~/components/ui/empty_state'
import { Page, PageBody } from '~/components/ui/page'
import { PageHeader } from '~/components/ui/page_header'
import { useText } from '~/text/use_text'

/** On a phone the way to each page of the settings; wider windows have them in a column besides. */
export default function Settings() {
  const t = useText()
  const { settings } = useNavigation()
  return (
    <Page>
      <PageHeader title={t('shell.settings')} />
      <PageBody tabIndex={0} className="focus-visible:-outline-offset-2 max-md:pt-1">
        {settings.length === 0 ? (
          <EmptyState
            icon={<Lock aria-hidden />}
            title={t('state.forbidden')}
            text={t('state.forbiddenHelp')}
          />
        ) : (
          <div className="max-w-3xl" data-testid="settings-list">
            <SettingsGroups
              entries={settings}
              listStyle="divide-y divide-border overflow-hidden rounded-lg border border-border bg-surface"
              linkStyle="flex min-h-12 items-center gap-3 px-4 text-sm hover:bg-hover focus-visible:-outline-offset-2 [&_svg]:text-muted"
              trailing={<ChevronRight aria-hidden className="size-4 shrink-0" />}
            />
          </div>
        )}
      </PageBody>
    </Page>
  )
}
