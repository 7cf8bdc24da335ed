import type { HttpContext } from '@adonisjs/core/http'
import type { Problem } from '#app/shared/http/problem'
import { sendProblem } from '#app/shared/http/send_problem'

/**
 * A page for a person whose request failed: a code and the request's id, never the error itself. Falls back to the
 * problem where the web stack did not run.
 */
export async function renderErrorPage(ctx: HttpContext, problem: Problem) {
  if (problem.status === 401) return ctx.response.redirect('/login')
  if (!ctx.inertia) return sendProblem(ctx, problem)
  ctx.response.status(problem.status)
  const page = problem.status === 404 ? 'errors/not_found' : 'errors/server_error'
  try {
    const props = { requestId: ctx.request.id() ?? '', code: problem.code ?? 'E_INTERNAL' }
    return ctx.response.send(await ctx.inertia.render(page, props))
  } catch {
    return sendProblem(ctx, problem)
  }
}
