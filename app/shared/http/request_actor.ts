import type { HttpContext } from '@adonisjs/core/http'
import { SYSTEM_ACTOR, userActor, type Actor, type Origin } from '#app/shared/contracts/actor'
import { LIMITS } from '#app/shared/limits'

/** Who asks, once it is proved; nobody who does, nobody but the product acts. */
export const requestActor = ({ identity, credential }: HttpContext): Actor => {
  if (!identity) return SYSTEM_ACTOR
  if (!credential) return userActor(identity.userId)
  const kind = credential.kind === 'service' ? 'token' : 'user'
  return { kind, userId: identity.userId, tokenId: credential.id }
}

/** The address is a proxy's word only where that proxy is trusted. */
export function requestOrigin({ request }: HttpContext): Origin {
  const device = request.header('user-agent')?.replace(/\p{Cc}+/gu, ' ')
  return { address: request.ip() || null, device: device?.slice(0, LIMITS.text.device) ?? null }
}
