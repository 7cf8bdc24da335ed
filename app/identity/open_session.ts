import type { HttpContext } from '@adonisjs/core/http'
import { rememberDevice } from '#app/identity/known_device'
import { SESSION_EPOCH, SESSION_REMEMBERED, SESSION_USER } from '#app/identity/session_keys'
import { rememberCookie } from '#app/identity/session_life'

export interface SignedIn {
  userId: string
  /** The user's `access_epoch` when it was proved who they are. */
  accessEpoch: number
  /** Whether the session outlives the browser. */
  remember?: boolean
}

/** Makes the browser's session one of this user, under a new id, so that none that was planted before is worth anything. */
export function openSession(ctx: HttpContext, { userId, accessEpoch, remember = false }: SignedIn) {
  const { session } = ctx
  session.regenerate()
  session.put(SESSION_USER, userId)
  session.put(SESSION_EPOCH, accessEpoch)
  session.put(SESSION_REMEMBERED, remember)
  rememberCookie(session, remember)
  rememberDevice(ctx, userId, accessEpoch)
}

/** Nobody's session again; its row goes with it. */
export function closeSession({ session }: HttpContext) {
  session.clear()
  session.regenerate()
  rememberCookie(session, false)
}
