import { describeRoutes } from '#app/api_docs/contracts/operation'
import { teamSchema } from '#app/teams/transformers/team_schema'
import {
  newTeamValidator,
  TEAM_LISTING,
  teamChangesValidator,
} from '#app/teams/validators/team_validators'

export default describeRoutes('Teams', {
  'GET /api/v1/admin/teams': {
    summary: 'Teams, by name',
    list: TEAM_LISTING,
    answer: { page: teamSchema },
  },
  'GET /api/v1/admin/teams/:id': { summary: 'A team', answer: { data: teamSchema } },
  'POST /api/v1/admin/teams': {
    summary: 'Make a team of people who work in the tenant',
    description:
      'Who does not reach everybody’s records may only put their own colleagues together.',
    status: 201,
    takes: newTeamValidator,
    answer: { data: teamSchema },
    problems: { E_LIMIT_REACHED: 409 },
  },
  'PATCH /api/v1/admin/teams/:id': {
    summary: 'Rename a team, or say who belongs to it',
    takes: teamChangesValidator,
    answer: { data: teamSchema },
    problems: { E_VERSION_CONFLICT: 409 },
  },
  'DELETE /api/v1/admin/teams/:id': { summary: 'Delete a team', answer: { nothing: true } },
})
