import type { HttpContext } from '@adonisjs/core/http'
import { issueLoginToken } from '#app/identity/actions/issue_login_token'
import { signIn } from '#app/identity/actions/sign_in'
import { signOut } from '#app/identity/actions/sign_out'
import { devicesOf } from '#app/identity/known_device'
import { closeSession } from '#app/identity/open_session'
import { proofOf } from '#app/identity/proof_of'
import { signInProblem } from '#app/identity/sign_in_problem'
import { transformIdentity } from '#app/identity/transformers/identity_transformer'
import { preferencesValidator, signInValidator } from '#app/identity/validators/identity_validators'
import { credentials } from '#app/tenancy/system/credentials'

export default class ApiAuthController {
  async login(ctx: HttpContext) {
    const { request } = ctx
    const { email, password } = await request.validateUsing(signInValidator)
    const devices = devicesOf(ctx)
    const result = await signIn({ email, password, address: request.ip(), devices })
    if (result.kind !== 'signed_in') throw signInProblem(result)
    const issued = await issueLoginToken(result.identity.userId, result.accessEpoch)
    if (!issued) throw signInProblem({ kind: 'wrong_credentials' })
    return { data: { ...issued, user: transformIdentity(result.identity) } }
  }

  async logout(ctx: HttpContext) {
    const { response, identity, identityVia } = ctx
    if (identityVia === 'session') closeSession(ctx)
    else await credentials.revokeToken(proofOf(ctx))
    if (identity) await signOut(identity)
    return response.noContent()
  }

  me({ identity }: HttpContext) {
    return { data: identity && transformIdentity(identity) }
  }

  async updateMe({ request, identity }: HttpContext) {
    const preferences = await request.validateUsing(preferencesValidator)
    if (identity) await credentials.setPreferences(identity.userId, preferences)
    return { data: identity && transformIdentity({ ...identity, ...preferences }) }
  }
}
