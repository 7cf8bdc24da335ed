import type { HttpContext } from '@adonisjs/core/http'
import { deleteTeam } from '#app/teams/actions/delete_team'
import { changeTeam, createTeam } from '#app/teams/actions/save_team'
import { mayForm } from '#app/teams/controllers/may_form'
import { teamProblem } from '#app/teams/controllers/team_problem'
import { findTeam, listTeams } from '#app/teams/queries/list_teams'
import {
  newTeamValidator,
  TEAM_LISTING,
  teamChangesValidator,
} from '#app/teams/validators/team_validators'
import { pageOf, readListing } from '#app/shared/http/listing'
import { idParam, isUuid } from '#app/shared/http/params'
import { invalid, notFound } from '#app/shared/http/problem'

export default class TeamsController {
  async index(ctx: HttpContext) {
    const { limit, cursor } = await readListing(ctx, TEAM_LISTING)
    if (cursor && !isUuid(cursor[1])) {
      throw invalid([{ field: 'cursor', rule: 'format', message: 'Not a cursor of this list' }])
    }
    return pageOf(await listTeams({ limit, cursor }), limit, ({ name, id }) => [name, id])
  }

  async show(ctx: HttpContext) {
    return { data: await this.#team(ctx) }
  }

  async store(ctx: HttpContext) {
    const { name, members = [] } = await ctx.request.validateUsing(newTeamValidator)
    mayForm(ctx, members)
    const result = await createTeam(name, members)
    if (result.kind !== 'saved') throw teamProblem(result)
    return ctx.response.created({ data: result.team })
  }

  async update(ctx: HttpContext) {
    const team = await this.#team(ctx)
    mayForm(ctx, team.members)
    const changes = await ctx.request.validateUsing(teamChangesValidator)
    mayForm(ctx, changes.members ?? [])
    const result = await changeTeam(team.id, changes)
    if (result.kind !== 'saved') throw teamProblem(result)
    return { data: result.team }
  }

  async destroy(ctx: HttpContext) {
    const team = await this.#team(ctx)
    mayForm(ctx, team.members)
    if (!(await deleteTeam(team.id))) throw notFound()
    return ctx.response.noContent()
  }

  async #team(ctx: HttpContext) {
    const team = await findTeam(idParam(ctx))
    if (!team) throw notFound()
    return team
  }
}
