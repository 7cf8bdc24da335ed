import type { HttpContext } from '@adonisjs/core/http'
import { can } from '#app/identity/contracts/permission'
import { unknownField } from '#app/people/controllers/refusals'
import { reachesEverybody } from '#app/roles/policies/reaches_everybody'
import { forbidden, invalid } from '#app/shared/http/problem'
import { mayForm } from '#app/teams/controllers/may_form'
import { findTeam } from '#app/teams/queries/list_teams'

interface Place {
  teamId?: string
  professionalId?: string
}

/** Whoever gives somebody a team or a calendar as they come must be one who could change that team or calendar. */
export async function mayPlace(ctx: HttpContext, { teamId, professionalId }: Place) {
  if (professionalId && !(can(ctx.access, 'professionals.update') && reachesEverybody(ctx))) {
    throw forbidden()
  }
  if (!teamId) return
  if (!can(ctx.access, 'teams.update')) throw forbidden()
  const team = await findTeam(teamId)
  if (!team) throw invalid([unknownField('teamId')])
  mayForm(ctx, team.members)
}
