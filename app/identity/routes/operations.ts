import { describeRoutes } from '#app/api_docs/contracts/operation'
import { flag, object, text } from '#app/api_docs/contracts/schema'
import { signedInSchema, userSchema } from '#app/identity/transformers/identity_schema'
import { securitySchema, sessionSchema } from '#app/identity/transformers/security_schema'
import { preferencesValidator, signInValidator } from '#app/identity/validators/identity_validators'
import {
  changeEmailValidator,
  changePasswordValidator,
  forgotValidator,
  resetValidator,
  verifyValidator,
} from '#app/identity/validators/recovery_validators'

const THROTTLED = { E_TOO_MANY_REQUESTS: 429 }
const LINK = { ...THROTTLED, E_NOT_FOUND: 404, E_LINK_DEAD: 409 }
const asked = { status: 202, answer: { data: object({ asked: flag() }) } }

export default describeRoutes('Signing in', {
  'POST /api/v1/auth/login': {
    summary: 'Sign in for a bearer token',
    takes: signInValidator,
    answer: { data: signedInSchema },
    problems: { ...THROTTLED, E_CREDENTIALS: 401, E_NOT_ACTIVE: 403 },
  },
  'POST /api/v1/auth/forgot': {
    summary: 'Ask for a link that resets a password',
    description: 'The same answer whether or not the address is known.',
    takes: forgotValidator,
    ...asked,
    problems: THROTTLED,
  },
  'POST /api/v1/auth/reset': {
    summary: 'Set a new password by such a link',
    takes: resetValidator,
    answer: { nothing: true },
    problems: LINK,
  },
  'POST /api/v1/auth/verify': {
    summary: 'Confirm an e-mail address by a link',
    takes: verifyValidator,
    answer: { data: object({ email: text() }) },
    problems: { ...LINK, E_EMAIL_TAKEN: 409 },
  },
  'POST /api/v1/auth/logout': {
    summary: 'End the token or session that asks',
    answer: { nothing: true },
  },
  'GET /api/v1/me': { summary: 'The user', answer: { data: userSchema } },
  'PATCH /api/v1/me': {
    summary: 'Change one’s language or theme',
    takes: preferencesValidator,
    answer: { data: userSchema },
  },
  'GET /api/v1/me/security': {
    summary: 'How one’s account is secured',
    answer: { data: securitySchema },
  },
  'GET /api/v1/me/sessions': {
    summary: 'Where one is signed in',
    answer: { page: sessionSchema },
  },
  'DELETE /api/v1/me/sessions': {
    summary: 'End all sessions but the one that asks',
    answer: { nothing: true },
  },
  'DELETE /api/v1/me/sessions/:id': { summary: 'End a session', answer: { nothing: true } },
  'POST /api/v1/me/password': {
    summary: 'Change one’s password',
    description: 'All other sessions and tokens end.',
    takes: changePasswordValidator,
    answer: { nothing: true },
    problems: THROTTLED,
  },
  'POST /api/v1/me/email': {
    summary: 'Ask to change one’s e-mail address',
    description: 'It changes when the link that goes there is opened.',
    takes: changeEmailValidator,
    ...asked,
    problems: THROTTLED,
  },
})
