import type { HttpContext } from '@adonisjs/core/http'
import { askReset } from '#app/identity/actions/ask_reset'
import { resetPassword } from '#app/identity/actions/reset_password'
import { verifyEmail } from '#app/identity/actions/verify_email'
import { rememberDevice } from '#app/identity/known_device'
import { hideToken } from '#app/identity/hide_token'
import { linkState } from '#app/identity/queries/link_state'
import { countTry } from '#app/identity/throttle/count_tries'
import { linkFrom, resetFrom, type Counter } from '#app/identity/throttle/counters'
import { forgotValidator, resetFormValidator } from '#app/identity/validators/recovery_validators'
import { afterwards } from '#app/shared/afterwards'
import type { FieldError } from '#app/shared/http/problem'

/**
 * The pages behind the links of e-mails. Opening one changes nothing, because programs that look through mails open
 * links too: the form does.
 */
export default class RecoveryPagesController {
  forgot({ inertia, session }: HttpContext) {
    return inertia.render('auth/forgot', { asked: session.flashMessages.get('asked') === true })
  }

  async ask(ctx: HttpContext) {
    const { request, response, session } = ctx
    if (await throttled(ctx, resetFrom(request.ip()))) return response.redirect('/forgot')
    const [error, input] = await forgotValidator.tryValidate(request.all())
    if (error) {
      session.flash('inputErrorsBag', { email: ['email'] })
      return response.redirect('/forgot')
    }
    afterwards('a password is to be reset', () => askReset(input.email))
    session.flash('asked', true)
    return response.redirect('/forgot')
  }

  async reset(ctx: HttpContext) {
    hideToken(ctx)
    const state = await linkState(String(ctx.params.token), 'reset')
    return ctx.inertia.render('auth/reset', { state })
  }

  async setPassword(ctx: HttpContext) {
    const { params, request, response, session } = ctx
    hideToken(ctx)
    if (await throttled(ctx, linkFrom(request.ip()))) return response.redirect(request.url())
    const refuse = (rule: string | undefined) => {
      session.flash('inputErrorsBag', { password: [rule] })
      return response.redirect(request.url())
    }
    const [error, input] = await resetFormValidator.tryValidate(request.all())
    if (error) return refuse((error.messages as FieldError[])[0]?.rule)
    const result = await resetPassword(String(params.token), input.password)
    if (result.kind === 'dead_link') return response.redirect(request.url())
    if (result.kind === 'refused') return refuse(result.fault)
    rememberDevice(ctx, result.userId, result.accessEpoch)
    session.flash('passwordReset', true)
    return response.redirect('/login')
  }

  async verify(ctx: HttpContext) {
    hideToken(ctx)
    const done: unknown = ctx.session.flashMessages.get('verified')
    const verified = typeof done === 'string' ? done : null
    const state = await linkState(String(ctx.params.token), 'verify')
    return ctx.inertia.render('auth/verify', { state, verified })
  }

  async confirm(ctx: HttpContext) {
    const { params, request, response, session } = ctx
    hideToken(ctx)
    if (await throttled(ctx, linkFrom(request.ip()))) return response.redirect(request.url())
    const result = await verifyEmail(String(params.token))
    if (result.kind === 'verified') session.flash('verified', result.email)
    if (result.kind === 'taken') session.flash('inputErrorsBag', { form: ['taken'] })
    return response.redirect(request.url())
  }
}

async function throttled({ session }: HttpContext, counter: Counter): Promise<boolean> {
  const counted = await countTry([counter])
  if (counted.kind === 'counted') return false
  session.flash('inputErrorsBag', { form: ['E_TOO_MANY_REQUESTS'] })
  return true
}
