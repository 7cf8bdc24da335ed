import type { Session } from '@adonisjs/session'
import { LIMITS } from '#app/shared/limits'

const SHORT = {
  idle: { hours: LIMITS.time.sessionIdle },
  longest: { days: LIMITS.time.sessionLongest },
}

const LONG = {
  idle: { days: LIMITS.time.rememberedIdle },
  longest: { days: LIMITS.time.rememberedLongest },
}

/** How long a session lives unused, and at all. */
export const lifeOf = (remembered: boolean) => (remembered ? LONG : SHORT)

/** The cookie of a remembered session outlives the browser; any other goes with it. */
export function rememberCookie(session: Session, remembered: boolean) {
  const maxAge = remembered ? `${LIMITS.time.rememberedIdle}d` : undefined
  session.config = { ...session.config, cookie: { ...session.config.cookie, maxAge } }
}
