import type { HttpContext } from '@adonisjs/core/http'
import type { SessionData, SessionStoreContract } from '@adonisjs/session/types'
import { SESSION_USER } from '#app/identity/middleware/identity_middleware'
import { clock } from '#app/shared/clock'
import { LIMITS } from '#app/shared/limits'
import { sessions } from '#app/tenancy/system/sessions'

const LIFETIME = { days: LIMITS.time.session }
const PROLONGED_AFTER = { minutes: LIMITS.time.sessionProlonged }

/** Holds what a visitor's session holds; encrypted like every cookie of ours. */
const VISIT_COOKIE = 'nexus_visit'

interface Visit {
  id: string
  values: SessionData
}

/**
 * Where sessions live: those of people who are signed in in PostgreSQL, so that any node serves them and each can be
 * ended; those of visitors, who have no more than the secret of a form, in their own cookie, so that a page for
 * anybody neither reads nor writes a row. An unchanged session is prolonged now and then, not with every request.
 */
export class SessionStore implements SessionStoreContract {
  #expiresAt: Date | null = null

  constructor(
    private readonly ctx: HttpContext,
    private readonly cookieName: string
  ) {}

  async read(id: string): Promise<SessionData | null> {
    if (this.ctx.request.cookie(this.cookieName) !== id) return null
    const visit = this.#visit()
    if (visit?.id === id) return visit.values
    const row = await sessions.read(id, clock.now().toJSDate())
    if (!row) return null
    this.#expiresAt = row.expiresAt
    return JSON.parse(row.data) as SessionData
  }

  async write(id: string, values: SessionData) {
    const userId: unknown = values[SESSION_USER]
    if (typeof userId !== 'string') {
      if (this.#expiresAt) await sessions.remove(id)
      const visit: Visit = { id, values }
      return void this.ctx.response.encryptedCookie(VISIT_COOKIE, visit, { maxAge: '1d' })
    }
    const expiresAt = clock.now().plus(LIFETIME).toJSDate()
    await sessions.write({ id, data: JSON.stringify(values), userId, expiresAt })
    if (this.#visit()) this.ctx.response.clearCookie(VISIT_COOKIE)
  }

  async touch(id: string) {
    if (!this.#expiresAt) return
    const wanted = clock.now().plus(LIFETIME)
    if (wanted.minus(PROLONGED_AFTER).toMillis() < this.#expiresAt.getTime()) return
    await sessions.prolong(id, wanted.toJSDate())
  }

  async destroy(id: string) {
    if (this.#expiresAt) await sessions.remove(id)
    else this.ctx.response.clearCookie(VISIT_COOKIE)
  }

  #visit() {
    const visit: unknown = this.ctx.request.encryptedCookie(VISIT_COOKIE)
    return visit && typeof visit === 'object' ? (visit as Visit) : null
  }
}
