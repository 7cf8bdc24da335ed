import type { HttpContext } from '@adonisjs/core/http'
import { register, type Application, type RegisterResult } from '#app/people/actions/register'
import { mayMail } from '#app/people/controllers/registration_throttle'
import { requestLocale } from '#app/shared/http/request_locale'

/**
 * Registers, unless the address was written to too often, which looks the same: else anybody could fill a stranger's
 * mailbox through us, or learn from a refusal that the stranger is known.
 */
export async function takeRegistration(
  ctx: HttpContext,
  wish: Omit<Application, 'locale'>
): Promise<RegisterResult> {
  if (!(await mayMail(wish.email))) return { kind: 'asked' }
  return register({ ...wish, locale: requestLocale(ctx) })
}
