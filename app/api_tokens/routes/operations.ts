import { describeRoutes } from '#app/api_docs/contracts/operation'
import {
  adminTokenSchema,
  newAdminTokenSchema,
  newServiceTokenSchema,
  newTokenSchema,
  serviceTokenSchema,
  tokenSchema,
} from '#app/api_tokens/transformers/token_schema'
import { TOKEN_LISTING } from '#app/api_tokens/validators/token_listing'
import {
  personalTokenValidator,
  serviceTokenValidator,
} from '#app/api_tokens/validators/token_validators'
import { LIMITS } from '#app/shared/limits'

const FULL = { E_LIMIT_REACHED: 409 }

export default describeRoutes('Tokens', {
  'GET /api/v1/me/tokens': {
    summary: 'One’s own tokens, newest first',
    list: TOKEN_LISTING,
    answer: { page: tokenSchema },
  },
  'POST /api/v1/me/tokens': {
    summary: 'Make a personal token',
    description: `It carries, of what the user may do at the moment of each request, what its scopes cover. \`token\` is shown in this answer only. Without \`expiresInDays\` it lives for ${LIMITS.time.apiTokenUsual} days.`,
    status: 201,
    takes: personalTokenValidator,
    answer: { data: newTokenSchema },
    problems: FULL,
  },
  'DELETE /api/v1/me/tokens/:id': { summary: 'Revoke a token', answer: { nothing: true } },
  'GET /api/v1/admin/service-tokens': {
    summary: 'Service tokens of the tenant, newest first',
    list: TOKEN_LISTING,
    answer: { page: serviceTokenSchema },
  },
  'POST /api/v1/admin/service-tokens': {
    summary: 'Make a service token',
    description:
      'It has an actor of its own with a role, and stays when its maker leaves. It opens `tenantIds`, or this tenant alone. Nobody makes one that may more than they do: 422 with rule `held`. `token` is shown in this answer only.',
    status: 201,
    takes: serviceTokenValidator,
    answer: { data: newServiceTokenSchema },
    problems: FULL,
  },
  'DELETE /api/v1/admin/service-tokens/:id': {
    summary: 'Revoke a service token',
    description: 'In every tenant in which one manages tokens.',
    answer: { nothing: true },
  },
  'GET /api/v1/admin/admin-token': {
    summary: 'Whether there is an admin token, and since when',
    answer: { data: adminTokenSchema },
  },
  'POST /api/v1/admin/admin-token/rotate': {
    summary: 'Replace the organization’s admin token',
    description: 'The one before is refused at once. The new one is shown in this answer only.',
    answer: { data: newAdminTokenSchema },
  },
})
