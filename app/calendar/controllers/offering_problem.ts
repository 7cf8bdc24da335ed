import type { Saving } from '#app/calendar/actions/save_offering'
import { limitProblem } from '#app/shared/http/limit_problem'
import { invalid, notFound, versionConflict, type Problem } from '#app/shared/http/problem'

export function offeringProblem<Row>(failure: Exclude<Saving<Row>, { kind: 'saved' }>): Problem {
  switch (failure.kind) {
    case 'not_found':
      return notFound()
    case 'version_conflict':
      return versionConflict(failure.current)
    case 'unknown':
      return invalid([{ field: failure.field, rule: 'exists', message: 'Not known here' }])
    case 'limit_reached':
      return limitProblem(failure)
    case 'invalid_hours':
      return invalid([
        {
          field: 'workingHours',
          rule: 'hours',
          message: 'Hours end before they begin, or overlap',
        },
      ])
  }
}
