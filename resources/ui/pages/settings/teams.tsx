import { useState } from 'react'
import { UsersRound } from 'lucide-react'
import type { Team } from '~/api/teams'
import type { Person } from '~/api/types'
import { Button } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty_state'
import { ErrorState } from '~/components/ui/error_state'
import { Page, PageBody } from '~/components/ui/page'
import { PageHeader } from '~/components/ui/page_header'
import { SkeletonRows } from '~/components/ui/skeleton'
import { usePermission } from '~/hooks/use_session'
import { TeamDialog } from '~/team_settings/team_dialog'
import { TeamRow } from '~/team_settings/team_row'
import { useTeams } from '~/team_settings/use_teams'
import { useText } from '~/text/use_text'

/** `people` are those who work in the tenant. */
export default function Teams({ people }: { people: Person[] }) {
  const t = useText()
  const mayCreate = usePermission('teams.create')
  const teams = useTeams()
  const [opened, setOpened] = useState<{ team: Team | null } | null>(null)
  const make = mayCreate && (
    <Button variant="primary" onClick={() => setOpened({ team: null })}>
      {t('teams.new')}
    </Button>
  )

  return (
    <Page>
      <PageHeader title={t('teams.title')} description={t('teams.description')} actions={make} />
      <PageBody tabIndex={0} className="focus-visible:-outline-offset-2">
        {teams.isPending ? (
          <SkeletonRows rows={3} label={t('common.loading')} />
        ) : teams.isError ? (
          <ErrorState error={teams.error} onRetry={() => void teams.refetch()} />
        ) : teams.data.length === 0 ? (
          <EmptyState
            icon={<UsersRound aria-hidden />}
            className="h-auto"
            title={t('teams.empty')}
            text={t('teams.emptyHelp')}
            action={make}
          />
        ) : (
          <ul className="flex max-w-3xl flex-col gap-2">
            {teams.data.map((team) => (
              <TeamRow key={team.id} team={team} onOpen={() => setOpened({ team })} />
            ))}
          </ul>
        )}
      </PageBody>
      {opened && (
        <TeamDialog
          key={opened.team?.id ?? 'new'}
          team={opened.team}
          people={people}
          onClose={() => setOpened(null)}
        />
      )}
    </Page>
  )
}
