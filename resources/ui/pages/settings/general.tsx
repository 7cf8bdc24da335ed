import { ofTenant } from '~/api/settings'
import { Page, PageBody } from '~/components/ui/page'
import { PageHeader } from '~/components/ui/page_header'
import { GroupSection, type SettingsGroup } from '~/settings_form/group_section'
import { useText } from '~/text/use_text'

export default function General({ groups }: { groups: SettingsGroup[] }) {
  const t = useText()
  return (
    <Page>
      <PageHeader
        title={t('settings.general.title')}
        description={t('settings.general.description')}
      />
      <PageBody tabIndex={0} className="focus-visible:-outline-offset-2">
        <div className="flex max-w-3xl flex-col gap-6">
          {groups.map((group) => (
            <GroupSection key={group.id} group={group} place={ofTenant(group.id)} />
          ))}
        </div>
      </PageBody>
    </Page>
  )
}
