import type { HttpContext } from '@adonisjs/core/http'
import { signIn } from '#app/identity/actions/sign_in'
import { signInProblem } from '#app/identity/sign_in_problem'
import { SESSION_USER } from '#app/identity/middleware/identity_middleware'
import { homeOf } from '#app/identity/queries/home_of'
import { localeValidator, signInValidator } from '#app/identity/validators/identity_validators'
import { LOCALE_COOKIE } from '#app/shared/http/request_locale'

/** Sign-in for people: a session cookie, and from there to the first page that their role may open. */
export default class SessionController {
  async home({ identity, response }: HttpContext) {
    const home = identity && (await homeOf(identity))
    return response.redirect(home ?? '/login')
  }

  async create({ identity, inertia, response }: HttpContext) {
    const home = identity && (await homeOf(identity))
    if (home) return response.redirect(home)
    return inertia.render('auth/login', {})
  }

  async store({ request, response, session }: HttpContext) {
    const { email, password } = await request.validateUsing(signInValidator)
    const result = await signIn(email, password, request.ip())
    const refuse = (code: string | undefined) => {
      session.flash('inputErrorsBag', { form: [code] })
      return response.redirect().back()
    }
    if (result.kind !== 'signed_in') return refuse(signInProblem(result).code)
    const home = await homeOf(result.identity)
    if (!home) return refuse('E_NO_TENANT')
    session.regenerate()
    session.put(SESSION_USER, result.identity.userId)
    return response.redirect(home)
  }

  destroy({ session, response }: HttpContext) {
    session.clear()
    session.regenerate()
    return response.redirect('/login')
  }

  async locale({ request, response }: HttpContext) {
    const { locale } = await request.validateUsing(localeValidator)
    response.plainCookie(LOCALE_COOKIE, locale, { maxAge: '1y', encode: false, httpOnly: true })
    return response.redirect().back()
  }
}
