import type { HttpContext } from '@adonisjs/core/http'
import { issueToken } from '#app/identity/actions/issue_token'
import { signIn } from '#app/identity/actions/sign_in'
import { hashToken } from '#app/identity/token'
import { signInProblem } from '#app/identity/sign_in_problem'
import { transformIdentity } from '#app/identity/transformers/identity_transformer'
import { preferencesValidator, signInValidator } from '#app/identity/validators/identity_validators'
import { credentials } from '#app/tenancy/system/credentials'

export default class ApiAuthController {
  async login({ request }: HttpContext) {
    const { email, password } = await request.validateUsing(signInValidator)
    const result = await signIn(email, password, request.ip())
    if (result.kind !== 'signed_in') throw signInProblem(result)
    const { token, expiresAt } = await issueToken(result.identity.userId, 'login')
    return { data: { token, expiresAt, user: transformIdentity(result.identity) } }
  }

  async logout({ request, response, session, identityVia }: HttpContext) {
    if (identityVia === 'session') {
      session.clear()
      session.regenerate()
      return response.noContent()
    }
    const bearer = request.header('authorization', '')?.replace(/^Bearer\s+/i, '') ?? ''
    await credentials.revokeToken(hashToken(bearer))
    return response.noContent()
  }

  me({ identity }: HttpContext) {
    return { data: identity && transformIdentity(identity) }
  }

  tenants({ identity }: HttpContext) {
    const data = identity ? transformIdentity(identity).tenants : []
    return { data, meta: { nextCursor: null } }
  }

  async updateMe({ request, identity }: HttpContext) {
    const preferences = await request.validateUsing(preferencesValidator)
    if (identity) await credentials.setPreferences(identity.userId, preferences)
    return { data: identity && transformIdentity({ ...identity, ...preferences }) }
  }
}
