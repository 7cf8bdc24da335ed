import type { SavingTeam } from '#app/teams/actions/save_team'
import { invalid, notFound, Problem, versionConflict } from '#app/shared/http/problem'
import { LIMITS } from '#app/shared/limits'

export function teamProblem(failure: Exclude<SavingTeam, { kind: 'saved' }>): Problem {
  switch (failure.kind) {
    case 'unknown':
      return notFound()
    case 'stale':
      return versionConflict(failure.current)
    case 'name_taken':
      return invalid([{ field: 'name', rule: 'unique', message: 'Another team is called so' }])
    case 'unknown_member':
      return invalid([{ field: 'members', rule: 'exists', message: 'Somebody is not known here' }])
    case 'too_many':
      return new Problem(409, 'E_LIMIT_REACHED', { limit: 'teams', value: LIMITS.list.teams })
  }
}
