import type { SavingTeam } from '#app/teams/actions/save_team'
import { limitProblem } from '#app/shared/http/limit_problem'
import { invalid, notFound, versionConflict, type Problem } from '#app/shared/http/problem'
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
      return limitProblem({ limit: 'teams', value: LIMITS.list.teams })
  }
}
