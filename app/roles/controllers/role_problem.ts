import type { HttpContext } from '@adonisjs/core/http'
import type { SavingRole } from '#app/roles/actions/save_role'
import { ofOrganization } from '#app/roles/queries/list_roles'
import { transformRole } from '#app/roles/transformers/role_transformer'
import { limitProblem } from '#app/shared/http/limit_problem'
import { forbidden, invalid, notFound, Problem, versionConflict } from '#app/shared/http/problem'
import { LIMITS } from '#app/shared/limits'

export function roleProblem(
  ctx: HttpContext,
  failure: Exclude<SavingRole, { kind: 'saved' }>
): Problem {
  switch (failure.kind) {
    case 'unknown':
      return notFound()
    case 'used_elsewhere':
      return forbidden()
    case 'beyond_own':
      return new Problem(403, 'E_GRANT_BEYOND_OWN', { permissions: failure.permissions })
    case 'stale':
      return versionConflict(transformRole(ctx, ofOrganization(failure.current)))
    case 'name_taken':
      return invalid([{ field: 'name', rule: 'unique', message: 'Another role is called so' }])
    case 'too_many':
      return limitProblem({ limit: 'roles', value: LIMITS.organization.roles })
  }
}
