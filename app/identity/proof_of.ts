import type { HttpContext } from '@adonisjs/core/http'
import { hashToken } from '#app/identity/token'

/** By what a request proved who asks: the hash of the session's secret, or of the bearer token. */
export function proofOf({ request, session, identityVia }: HttpContext): string {
  if (identityVia === 'session') return hashToken(session.sessionId)
  return hashToken(request.header('authorization', '')?.replace(/^Bearer\s+/i, '') ?? '')
}
