import type { HttpContext } from '@adonisjs/core/http'
import type { Appointment } from '#app/calendar/contracts/appointment'
import { ownProfessionalId } from '#app/calendar/queries/own_professional'
import { forbidden } from '#app/shared/http/problem'

type Access = HttpContext['access']

/** Professionals have to do with their own appointments alone; all other roles with those of the tenant. */
export const onlyOwn = ({ role }: Access) => role === 'professional'

export async function mayTouch(access: Access, { professional }: Appointment) {
  if (onlyOwn(access) && professional.id !== (await ownProfessionalId(access.userId))) {
    throw forbidden()
  }
}

/** Whose time a user may give away: a professional only their own, which is also what absence means. */
export async function assignable(access: Access, professionalId?: string) {
  if (!onlyOwn(access)) return professionalId
  const own = await ownProfessionalId(access.userId)
  if (!own || (professionalId && professionalId !== own)) throw forbidden()
  return own
}
