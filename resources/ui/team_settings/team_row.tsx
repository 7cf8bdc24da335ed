import type { Team } from '~/api/teams'
import { Badge } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { usePermission } from '~/hooks/use_session'
import { useText } from '~/text/use_text'

/** A team and who belongs to it; whoever leads it stands first. */
export function TeamRow({ team, onOpen }: { team: Team; onOpen: () => void }) {
  const t = useText()
  const mayUpdate = usePermission('teams.update')
  return (
    <li
      data-testid="team-row"
      className="flex flex-wrap items-start gap-3 rounded-lg border border-border bg-surface px-4 py-3"
    >
      <div className="min-w-0 flex-1">
        <p className="text-sm font-medium break-words">{team.name}</p>
        <ul className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-xs text-muted">
          {team.members.map(({ id, name, leads }) => (
            <li key={id} className="flex items-center gap-1">
              {name}
              {leads && <Badge tone="accent">{t('teams.part.leads')}</Badge>}
            </li>
          ))}
          {team.members.length === 0 && <li>{t('teams.nobody')}</li>}
        </ul>
      </div>
      {mayUpdate && (
        <Button size="sm" aria-label={t('teams.changeOf', { name: team.name })} onClick={onOpen}>
          {t('teams.change')}
        </Button>
      )}
    </li>
  )
}
