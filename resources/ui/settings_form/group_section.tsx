import type { SettingsPlace } from '~/api/settings'
import { ErrorState } from '~/components/ui/error_state'
import { SkeletonRows } from '~/components/ui/skeleton'
import { useText } from '~/text/use_text'
import { SettingsForm } from './settings_form'
import { useSettings } from './use_settings'

export type SettingsGroup = { id: string; title: string }

/** One group of settings under its name. */
export function GroupSection({ group, place }: { group: SettingsGroup; place: SettingsPlace }) {
  const t = useText()
  const settings = useSettings(place)
  return (
    <section aria-label={group.title} data-group={group.id} className="flex flex-col gap-2">
      <h2 className="text-base font-semibold">{group.title}</h2>
      {settings.isPending ? (
        <SkeletonRows rows={3} label={t('common.loading')} />
      ) : !settings.data ? (
        <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />
      ) : (
        <SettingsForm place={place} settings={settings.data} />
      )}
    </section>
  )
}
