import { ofOrganization } from '~/api/settings'
import { Page, PageBody } from '~/components/ui/page'
import { PageHeader } from '~/components/ui/page_header'
import { GroupSection, type SettingsGroup } from '~/settings_form/group_section'
import { useText } from '~/text/use_text'

export default function Organization({ groups }: { groups: SettingsGroup[] }) {
  const t = useText()
  return (
    <Page>
      <PageHeader
        title={t('settings.organization.title')}
        description={t('settings.organization.description')}
      />
      <PageBody tabIndex={0} className="focus-visible:-outline-offset-2">
        <div className="flex max-w-3xl flex-col gap-6">
          {groups.map((group) => (
            <GroupSection key={group.id} group={group} place={ofOrganization(group.id)} />
          ))}
        </div>
      </PageBody>
    </Page>
  )
}
