import type { HttpContext } from '@adonisjs/core/http'
import i18nManager from '@adonisjs/i18n/services/main'
import type { Problem } from '#app/shared/http/problem'
import { requestLocale } from '#app/shared/http/request_locale'

/** Writes a problem as `application/problem+json`, its texts in the reader's language. */
export function sendProblem(ctx: HttpContext, problem: Problem) {
  const i18n = i18nManager.locale(requestLocale(ctx))
  const code = problem.code ?? 'E_INTERNAL'
  for (const [name, value] of Object.entries(problem.headers)) ctx.response.header(name, value)
  ctx.response.status(problem.status)
  ctx.response.header('content-type', 'application/problem+json; charset=utf-8')
  return ctx.response.send(
    JSON.stringify({
      type: `urn:nexus:problem:${code}`,
      title: i18n.t(`problems.${code}.title`),
      status: problem.status,
      detail: i18n.t(`problems.${code}.detail`),
      code,
      requestId: ctx.request.id() ?? null,
      ...problem.extra,
    })
  )
}
