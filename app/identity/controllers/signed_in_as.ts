import type { HttpContext } from '@adonisjs/core/http'
import type { Identity } from '#app/identity/contracts/identity'
import { Problem } from '#app/shared/http/problem'

/** Who asks, behind `signedIn`. */
export function signedInAs({ identity }: HttpContext): Identity {
  if (!identity) throw new Problem(401, 'E_UNAUTHENTICATED')
  return identity
}
