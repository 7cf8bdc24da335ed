import { useState } from 'react'
import { Button } from '~/components/ui/button'
import { Page, PageBody } from '~/components/ui/page'
import { PageHeader } from '~/components/ui/page_header'
import { Tabs } from '~/components/ui/tabs'
import { usePermissions } from '~/hooks/use_session'
import { InvitationsTab } from '~/people/invitations_tab'
import { InviteDialog } from '~/people/invite_dialog'
import { useRoleChoices, type GrantableRoles } from '~/people/role_choices'
import { TeamTab } from '~/people/team_tab'
import { WaitingTab } from '~/people/waiting_tab'
import { useText } from '~/text/use_text'

/** `roles` are those that the reader may give. */
export default function People({ roles }: { roles: GrantableRoles }) {
  const t = useText()
  const may = usePermissions()
  const choices = useRoleChoices(roles)
  const [inviting, setInviting] = useState(false)
  const tabs = [
    { value: 'team', label: t('people.team'), content: <TeamTab roles={choices} /> },
    may['people.approve'] && {
      value: 'waiting',
      label: t('people.waiting'),
      content: <WaitingTab roles={choices} />,
    },
    may['people.invite'] && {
      value: 'invitations',
      label: t('people.invitations'),
      content: <InvitationsTab roles={choices} />,
    },
  ].filter((tab) => typeof tab === 'object')
  return (
    <Page>
      <PageHeader
        title={t('people.title')}
        description={t('people.description')}
        actions={
          may['people.invite'] && (
            <Button variant="primary" data-testid="invite" onClick={() => setInviting(true)}>
              {t('people.invite')}
            </Button>
          )
        }
      />
      <PageBody tabIndex={0} className="p-0 focus-visible:-outline-offset-2 md:p-0">
        <Tabs
          label={t('people.title')}
          className="[&>[role=tablist]]:px-4 md:[&>[role=tablist]]:px-6"
          tabs={tabs}
        />
      </PageBody>
      {inviting && <InviteDialog roles={choices} onClose={() => setInviting(false)} />}
    </Page>
  )
}
