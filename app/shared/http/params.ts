import type { HttpContext } from '@adonisjs/core/http'
import { notFound } from '#app/shared/http/problem'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export const isUuid = (value: unknown): value is string =>
  typeof value === 'string' && UUID.test(value)

/** A route parameter that is an id; a malformed one is unknown like any other. */
export function idParam(ctx: HttpContext, name = 'id'): string {
  const value: unknown = ctx.params[name]
  if (!isUuid(value)) throw notFound()
  return value.toLowerCase()
}
