import { describeRoutes } from '#app/api_docs/contracts/operation'
import {
  membershipSchema,
  signedInSchema,
  userSchema,
} from '#app/identity/transformers/identity_schema'
import { preferencesValidator, signInValidator } from '#app/identity/validators/identity_validators'

export default describeRoutes('Signing in', {
  'POST /api/v1/auth/login': {
    summary: 'Sign in for a bearer token',
    takes: signInValidator,
    answer: { data: signedInSchema },
    problems: { E_CREDENTIALS: 401, E_NOT_ACTIVE: 403, E_TOO_MANY_REQUESTS: 429 },
  },
  'POST /api/v1/auth/logout': {
    summary: 'End the token or session that asks',
    answer: { nothing: true },
  },
  'GET /api/v1/auth/tenants': {
    summary: 'The tenants of the user',
    answer: { page: membershipSchema },
  },
  'GET /api/v1/me': { summary: 'The user', answer: { data: userSchema } },
  'PATCH /api/v1/me': {
    summary: 'Change one’s language or theme',
    takes: preferencesValidator,
    answer: { data: userSchema },
  },
})
