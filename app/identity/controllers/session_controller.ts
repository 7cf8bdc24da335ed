import type { HttpContext } from '@adonisjs/core/http'
import { signIn } from '#app/identity/actions/sign_in'
import { signOut } from '#app/identity/actions/sign_out'
import { devicesOf } from '#app/identity/known_device'
import { closeSession, openSession } from '#app/identity/open_session'
import { signInProblem } from '#app/identity/sign_in_problem'
import { homeOf } from '#app/identity/queries/home_of'
import { localeValidator, webSignInValidator } from '#app/identity/validators/identity_validators'
import { LOCALE_COOKIE } from '#app/shared/http/request_locale'

/** Sign-in for people: a session cookie, and from there to the first page that their role may open. */
export default class SessionController {
  async home({ identity, response }: HttpContext) {
    const home = identity && (await homeOf(identity))
    return response.redirect(home ?? '/login')
  }

  async create({ identity, inertia, response, session }: HttpContext) {
    const home = identity && (await homeOf(identity))
    if (home) return response.redirect(home)
    const passwordReset = session.flashMessages.get('passwordReset') === true
    return inertia.render('auth/login', { passwordReset })
  }

  async store(ctx: HttpContext) {
    const { request, response, session } = ctx
    const { email, password, remember } = await request.validateUsing(webSignInValidator)
    const devices = devicesOf(ctx)
    const result = await signIn({ email, password, address: request.ip(), devices })
    const refuse = (code: string | undefined) => {
      session.flash('inputErrorsBag', { form: [code] })
      // Not back: who comes from a link of a mail has no page behind them that may be named.
      return response.redirect('/login')
    }
    if (result.kind !== 'signed_in') return refuse(signInProblem(result).code)
    const { identity, accessEpoch } = result
    const home = await homeOf(identity)
    if (!home) return refuse('E_NO_TENANT')
    openSession(ctx, { userId: identity.userId, accessEpoch, remember })
    return response.redirect(home)
  }

  async destroy(ctx: HttpContext) {
    closeSession(ctx)
    if (ctx.identity) await signOut(ctx.identity)
    return ctx.response.redirect('/login')
  }

  async locale({ request, response }: HttpContext) {
    const { locale, from } = await request.validateUsing(localeValidator)
    response.plainCookie(LOCALE_COOKIE, locale, { maxAge: '1y', encode: false, httpOnly: true })
    return from ? response.redirect(from) : response.redirect().back()
  }
}
