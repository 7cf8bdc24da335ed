import type { HttpContext } from '@adonisjs/core/http'
import { askEmailChange } from '#app/identity/actions/ask_email_change'
import { changePassword } from '#app/identity/actions/change_password'
import { endOtherSessions, endSession } from '#app/identity/actions/end_session'
import { signedInAs } from '#app/identity/controllers/signed_in_as'
import { openSession } from '#app/identity/open_session'
import { proofOf } from '#app/identity/proof_of'
import { securityOf } from '#app/identity/queries/security_of'
import { sessionsOf } from '#app/identity/queries/sessions_of'
import { passwordProblem, unconfirmedProblem } from '#app/identity/recovery_problems'
import { SESSION_REMEMBERED } from '#app/identity/session_keys'
import {
  transformSecurity,
  transformSession,
} from '#app/identity/transformers/security_transformer'
import {
  changeEmailValidator,
  changePasswordValidator,
} from '#app/identity/validators/recovery_validators'
import { notFound } from '#app/shared/http/problem'
import { idParam } from '#app/shared/http/params'

/** How the signed-in user's own account is secured. */
export default class AccountController {
  async security(ctx: HttpContext) {
    return { data: transformSecurity(await securityOf(signedInAs(ctx).userId)) }
  }

  async sessions(ctx: HttpContext) {
    const rows = await sessionsOf(signedInAs(ctx).userId, proofOf(ctx))
    return { data: rows.map(transformSession), meta: { nextCursor: null } }
  }

  async endSession(ctx: HttpContext) {
    if (!(await endSession(signedInAs(ctx), idParam(ctx)))) throw notFound()
    return ctx.response.noContent()
  }

  async endOthers(ctx: HttpContext) {
    await endOtherSessions(signedInAs(ctx), proofOf(ctx))
    return ctx.response.noContent()
  }

  /** The session that asks goes on under a new id; everything else that this user was signed in by has ended. */
  async password(ctx: HttpContext) {
    const { userId } = signedInAs(ctx)
    const input = await ctx.request.validateUsing(changePasswordValidator)
    const result = await changePassword({ userId, ...input, proof: proofOf(ctx) })
    if (result.kind === 'refused') throw passwordProblem(result.fault)
    if (result.kind !== 'changed') throw unconfirmedProblem(result, 'currentPassword')
    if (ctx.identityVia === 'session') {
      const remember = ctx.session.get(SESSION_REMEMBERED) === true
      openSession(ctx, { userId, accessEpoch: result.accessEpoch, remember })
    }
    return ctx.response.noContent()
  }

  async email(ctx: HttpContext) {
    const { userId } = signedInAs(ctx)
    const { email, currentPassword } = await ctx.request.validateUsing(changeEmailValidator)
    const proof = proofOf(ctx)
    const result = await askEmailChange({ userId, email, password: currentPassword, proof })
    if (result.kind !== 'asked') throw unconfirmedProblem(result, 'currentPassword')
    return ctx.response.status(202).json({ data: { asked: true } })
  }
}
