import { ExceptionHandler, type HttpContext } from '@adonisjs/core/http'
import { errors as vineErrors } from '@vinejs/vine'
import { log } from '#app/shared/correlation'
import { Problem, invalid, unavailable, type FieldError } from '#app/shared/http/problem'
import { renderErrorPage } from '#app/shared/http/error_page'
import { sendProblem } from '#app/shared/http/send_problem'
import { isUnavailable } from '#app/shared/http/unavailable'

interface HttpError {
  status?: number
  code?: string
}

/** Of bodies that do not unpack as they say. */
const NOT_PACKED = /^(Z_|ERR__|ERR_BROTLI)/

/** Codes of the framework and the name the product gives them. */
const KNOWN: Record<string, [status: number, code: string]> = {
  E_ROUTE_NOT_FOUND: [404, 'E_NOT_FOUND'],
  E_ROW_NOT_FOUND: [404, 'E_NOT_FOUND'],
  E_HTTP_REQUEST_ABORTED: [400, 'E_BAD_REQUEST'],
  E_REQUEST_ENTITY_TOO_LARGE: [413, 'E_TOO_LARGE'],
  E_BAD_CSRF_TOKEN: [403, 'E_CSRF'],
}

/** One place where an exception becomes an answer: problem JSON for programs, a page for people. */
export default class HttpExceptionHandler extends ExceptionHandler {
  override async handle(error: unknown, ctx: HttpContext) {
    const problem = toProblem(error)
    if (problem.status >= 500) log().error({ err: error }, 'a request failed')
    if (problem.status === 403) noteRefusal(ctx, problem)
    if (wantsPage(ctx)) return renderErrorPage(ctx, problem)
    return sendProblem(ctx, problem)
  }

  override async report() {}
}

/** Who tries doors that are closed to them should be found; the pattern tells which, without what they wrote. */
function noteRefusal({ request, route, identity }: HttpContext, { code }: Problem) {
  const asked = `${request.method()} ${route?.pattern ?? ''}`
  log().warn({ code, asked, userId: identity?.userId }, 'a request was refused')
}

function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof vineErrors.E_VALIDATION_ERROR) {
    const messages = error.messages as (FieldError & { meta?: unknown })[]
    return invalid(messages.map(({ field, rule, message }) => ({ field, rule, message })))
  }
  if (error instanceof SyntaxError && 'status' in error) return new Problem(400, 'E_MALFORMED')
  const { status, code } = error as HttpError
  const known = code ? KNOWN[code] : undefined
  if (known) return new Problem(...known)
  // 422 is what the body parser says of JSON that is neither an object nor a list.
  const isMalformed = status === 400 || status === 422 || NOT_PACKED.test(code ?? '')
  if (isMalformed || error instanceof URIError) return new Problem(400, 'E_MALFORMED')
  if (status === 413) return new Problem(413, 'E_TOO_LARGE')
  if (status === 415) return new Problem(415, 'E_UNSUPPORTED_TYPE')
  if (status === 404) return new Problem(404, 'E_NOT_FOUND')
  return isUnavailable(error) ? unavailable() : new Problem(500, 'E_INTERNAL')
}

function wantsPage(ctx: HttpContext) {
  const path = ctx.request.url()
  if (/^\/(api|webhooks|widget|health|metrics)\b/.test(path)) return false
  return ctx.request.accepts(['html', 'json']) === 'html' || ctx.request.header('x-inertia')
}
