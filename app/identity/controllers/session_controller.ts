import type { HttpContext } from '@adonisjs/core/http'
import { signIn } from '#app/identity/actions/sign_in'
import { signInProblem } from '#app/identity/sign_in_problem'
import { SESSION_USER } from '#app/identity/middleware/identity_middleware'
import { localeValidator, signInValidator } from '#app/identity/validators/identity_validators'
import type { Identity } from '#app/identity/contracts/identity'
import { LOCALE_COOKIE } from '#app/shared/http/request_locale'

const homeOf = ({ memberships, defaultTenantId }: Identity) => {
  const home = memberships.find((one) => one.tenantId === defaultTenantId) ?? memberships[0]
  return home ? `/t/${home.slug}/inbox` : '/login'
}

/** Sign-in for people: a session cookie, and from there into the inbox of their tenant. */
export default class SessionController {
  home({ identity, response }: HttpContext) {
    return response.redirect(identity ? homeOf(identity) : '/login')
  }

  create({ identity, inertia, response }: HttpContext) {
    if (identity && homeOf(identity) !== '/login') return response.redirect(homeOf(identity))
    return inertia.render('auth/login', {})
  }

  async store({ request, response, session }: HttpContext) {
    const { email, password } = await request.validateUsing(signInValidator)
    const result = await signIn(email, password, request.ip())
    if (result.kind !== 'signed_in') {
      const { code } = signInProblem(result)
      session.flash('inputErrorsBag', { form: [code] })
      return response.redirect().back()
    }
    session.regenerate()
    session.put(SESSION_USER, result.identity.userId)
    return response.redirect(homeOf(result.identity))
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
