import type { HttpContext } from '@adonisjs/core/http'
import { can } from '#app/identity/contracts/permission'
import { unknownField } from '#app/people/controllers/refusals'
import { forbidden, invalid } from '#app/shared/http/problem'
import { mayForm } from '#app/teams/controllers/may_form'
import { findTeam } from '#app/teams/queries/list_teams'

/** Whoever puts somebody into a team as they come must be one who could change that team. */
export async function mayPlace({ access }: HttpContext, teamId: string | undefined) {
  if (!teamId) return
  if (!can(access, 'teams.update')) throw forbidden()
  const team = await findTeam(teamId)
  if (!team) throw invalid([unknownField('teamId')])
  mayForm(access, team.members)
}
