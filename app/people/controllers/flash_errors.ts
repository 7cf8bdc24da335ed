import type { HttpContext } from '@adonisjs/core/http'
import type { FieldError } from '#app/shared/http/problem'

/** Back to the form, with the rule that each field broke first. */
export function flashErrors(ctx: HttpContext, { messages }: { messages: unknown }) {
  const errors = messages as FieldError[]
  return flash(ctx, Object.fromEntries(errors.map(({ field, rule }) => [field, [rule]])))
}

export const flashRefusal = (ctx: HttpContext, field: string, code: string) =>
  flash(ctx, { [field]: [code] })

function flash({ session, request, response }: HttpContext, codes: Record<string, string[]>) {
  session.flash('inputErrorsBag', codes)
  return response.redirect(request.url())
}
