import type { HttpContext } from '@adonisjs/core/http'
import limiter from '@adonisjs/limiter/services/main'
import { hideToken } from '#app/identity/hide_token'
import { openSession } from '#app/identity/open_session'
import { networkOf } from '#app/identity/throttle/network_of'
import { setUp } from '#app/setup/actions/set_up'
import { setupIsOpen } from '#app/setup/queries/setup_is_open'
import { setupValidator } from '#app/setup/validators/setup_validator'
import { notFound, type FieldError } from '#app/shared/http/problem'
import { requestLocale } from '#app/shared/http/request_locale'
import { LIMITS } from '#app/shared/limits'

const TRIES_PER_MINUTE = LIMITS.rate.setupPerAddress

/** The page behind the one-time link; refusals go back to the form as codes, which it says in the reader's language. */
export default class SetupController {
  async create(ctx: HttpContext) {
    hideToken(ctx)
    if (!(await setupIsOpen(String(ctx.params.token)))) throw notFound()
    return ctx.inertia.render('setup/index', {})
  }

  async store(ctx: HttpContext) {
    const { params, request, response } = ctx
    hideToken(ctx)
    const token = String(params.token)
    const counter = limiter.use({ requests: TRIES_PER_MINUTE, duration: '1 min' })
    if (!(await counter.attempt(`setup:${networkOf(request.ip())}`, () => true))) {
      return refuse(ctx, { form: ['throttled'] })
    }
    if (!(await setupIsOpen(token))) throw notFound()
    const [error, input] = await setupValidator.tryValidate(request.all())
    if (error) return refuse(ctx, codesOf(error.messages as FieldError[]))
    const result = await setUp(token, input, requestLocale(ctx))
    if (result.kind === 'invalid_token') throw notFound()
    if (result.kind === 'weak_password') return refuse(ctx, { password: [result.fault] })
    if (result.kind === 'email_taken') return refuse(ctx, { email: ['taken'] })
    openSession(ctx, { userId: result.userId, accessEpoch: 0 })
    return response.redirect(`/t/${result.slug}/inbox`)
  }
}

function refuse({ session, request, response }: HttpContext, codes: Record<string, string[]>) {
  session.flash('inputErrorsBag', codes)
  return response.redirect(request.url())
}

/** The rule that each field broke first. */
const codesOf = (errors: FieldError[]) =>
  Object.fromEntries(errors.map(({ field, rule }) => [field, [rule]]))
