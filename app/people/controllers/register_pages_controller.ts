import type { HttpContext } from '@adonisjs/core/http'
import { hideToken } from '#app/identity/hide_token'
import { confirmRegistration } from '#app/people/actions/confirm_registration'
import { flashErrors, flashRefusal } from '#app/people/controllers/flash_errors'
import { mayOpenLinks, mayRegister } from '#app/people/controllers/registration_throttle'
import { takeRegistration } from '#app/people/controllers/take_registration'
import { publicTenants } from '#app/people/queries/public_tenants'
import { registrationBehind } from '#app/people/queries/registration_behind'
import {
  registerValidator,
  registrationPasswordValidator,
} from '#app/people/validators/registration_validators'

/** Asking to join, for people; refusals go back to the form as codes. */
export default class RegisterPagesController {
  async create({ inertia, session }: HttpContext) {
    const asked = session.flashMessages.get('registered') === true
    return inertia.render('auth/register', { tenants: await publicTenants(), asked })
  }

  async store(ctx: HttpContext) {
    const { request, response, session } = ctx
    const [error, wish] = await registerValidator.tryValidate(request.all())
    if (error) return flashErrors(ctx, error)
    if (!(await mayRegister(request.ip()))) return flashRefusal(ctx, 'form', 'throttled')
    const result = await takeRegistration(ctx, wish)
    if (result.kind === 'unknown_tenant') return flashRefusal(ctx, 'tenantId', 'exists')
    if (result.kind === 'refused') return flashRefusal(ctx, 'password', result.fault)
    session.flash('registered', true)
    return response.redirect('/register')
  }

  async confirming(ctx: HttpContext) {
    hideToken(ctx)
    const confirmed = ctx.session.flashMessages.get('confirmed') === true
    const state = await registrationBehind(String(ctx.params.token))
    return ctx.inertia.render('auth/confirm_registration', { state, confirmed })
  }

  async confirm(ctx: HttpContext) {
    const { params, request, response, session } = ctx
    hideToken(ctx)
    const [error, form] = await registrationPasswordValidator.tryValidate(request.all())
    if (error) return flashErrors(ctx, error)
    if (!(await mayOpenLinks(request.ip()))) return flashRefusal(ctx, 'form', 'throttled')
    const result = await confirmRegistration(String(params.token), form.password)
    if (result.kind === 'wrong_password') return flashRefusal(ctx, 'password', 'wrong')
    if (result.kind === 'confirmed') session.flash('confirmed', true)
    return response.redirect(request.url())
  }
}
