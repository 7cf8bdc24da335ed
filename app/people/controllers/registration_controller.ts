import type { HttpContext } from '@adonisjs/core/http'
import { passwordProblem } from '#app/identity/recovery_problems'
import { countOrRefuse } from '#app/identity/throttle/count_or_refuse'
import { transformIdentity } from '#app/identity/transformers/identity_transformer'
import { linkFrom, registrationFrom } from '#app/identity/throttle/counters'
import { confirmRegistration } from '#app/people/actions/confirm_registration'
import { unknownField } from '#app/people/controllers/refusals'
import { takeRegistration } from '#app/people/controllers/take_registration'
import { publicTenants } from '#app/people/queries/public_tenants'
import {
  confirmRegistrationValidator,
  registerValidator,
} from '#app/people/validators/registration_validators'
import { invalid, notFound, Problem, unauthenticated } from '#app/shared/http/problem'

/** Asking to join, for programs. */
export default class RegistrationController {
  /** One's own, and to who is not signed in those that one may ask to join. */
  async tenants({ identity, request }: HttpContext) {
    if (!identity && request.header('authorization')) throw unauthenticated()
    const data = identity ? transformIdentity(identity).tenants : await publicTenants()
    return { data, meta: { nextCursor: null } }
  }

  /** The same answer whether or not the address is known. */
  async store(ctx: HttpContext) {
    const wish = await ctx.request.validateUsing(registerValidator)
    await countOrRefuse([registrationFrom(ctx.request.ip())])
    const result = await takeRegistration(ctx, wish)
    if (result.kind === 'unknown_tenant') throw invalid([unknownField('tenantId')])
    if (result.kind === 'refused') throw passwordProblem(result.fault)
    return ctx.response.status(201).json({ data: { status: 'pending' } })
  }

  async confirm({ request }: HttpContext) {
    const { token, password } = await request.validateUsing(confirmRegistrationValidator)
    await countOrRefuse([linkFrom(request.ip())])
    const result = await confirmRegistration(token, password)
    if (result.kind === 'wrong_password') {
      throw invalid([{ field: 'password', rule: 'wrong', message: 'This is not your password' }])
    }
    if (result.kind === 'dead_link') {
      if (result.state === 'unknown') throw notFound()
      throw new Problem(409, 'E_LINK_DEAD', { state: result.state })
    }
    return { data: { status: 'pending' } }
  }
}
