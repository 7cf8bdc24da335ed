import type { HttpContext } from '@adonisjs/core/http'
import { SERVICE_ROLES } from '#app/api_tokens/contracts/service_role'
import { scopeChoices } from '#app/api_tokens/queries/scope_choices'
import { requestLocale } from '#app/shared/http/request_locale'

/** Where tokens are made and revoked; the pages ask the API by themselves. */
export default class TokenPagesController {
  own(ctx: HttpContext) {
    return ctx.inertia.render('account/tokens', { areas: choicesOf(ctx) })
  }

  service(ctx: HttpContext) {
    const props = { areas: choicesOf(ctx), roles: [...SERVICE_ROLES] }
    return ctx.inertia.render('settings/api', props)
  }
}

const choicesOf = (ctx: HttpContext) => scopeChoices(ctx.access.permissions, requestLocale(ctx))
