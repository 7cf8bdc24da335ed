import type { HttpContext } from '@adonisjs/core/http'
import type { SessionData, SessionStoreContract } from '@adonisjs/session/types'
import type { DateTime } from 'luxon'
import { SESSION_EPOCH, SESSION_REMEMBERED, SESSION_USER } from '#app/identity/session_keys'
import { lifeOf, rememberCookie } from '#app/identity/session_life'
import { hashToken } from '#app/identity/token'
import { clock } from '#app/shared/clock'
import { LIMITS } from '#app/shared/limits'
import { sessions, type StoredSession } from '#app/tenancy/system/sessions'
import { cookieNamed } from '#config/app'

const SEEN_AFTER = { minutes: LIMITS.time.sessionSeen }

/** Holds what a visitor's session holds; encrypted like every cookie of ours. */
const VISIT_COOKIE = cookieNamed('nexus_visit')

interface Visit {
  id: string
  values: SessionData
}

/**
 * Where sessions live: those of people who are signed in in PostgreSQL, so that any node serves them and each can be
 * ended; those of visitors, who have no more than the secret of a form, in their own cookie, so that a page for
 * anybody neither reads nor writes a row. Rows are found by the hash of the cookie's secret. An unchanged session is
 * written now and then, not with every request.
 */
export class SessionStore implements SessionStoreContract {
  #row: (StoredSession & { id: string }) | null = null

  constructor(
    private readonly ctx: HttpContext,
    private readonly cookieName: string
  ) {}

  async read(id: string): Promise<SessionData | null> {
    if (this.ctx.request.cookie(this.cookieName) !== id) return null
    const visit = this.#visit()
    if (visit?.id === id) return visit.values
    const row = await sessions.read(hashToken(id), clock.now().toJSDate())
    if (!row) return null
    this.#row = { ...row, id }
    if (row.remembered) rememberCookie(this.ctx.session, true)
    return JSON.parse(row.data) as SessionData
  }

  async write(id: string, values: SessionData) {
    const userId: unknown = values[SESSION_USER]
    if (typeof userId !== 'string') {
      if (this.#row) await sessions.remove(hashToken(this.#row.id))
      const visit: Visit = { id, values }
      return void this.ctx.response.encryptedCookie(VISIT_COOKIE, visit, { maxAge: '1d' })
    }
    const data = JSON.stringify(values)
    if (this.#row?.id === id) await this.#update(this.#row, data)
    else await this.#create(id, userId, values, data)
    if (this.#visit()) this.ctx.response.clearCookie(VISIT_COOKIE)
  }

  async touch() {
    if (!this.#row) return
    const now = clock.now()
    if (now.minus(SEEN_AFTER).toMillis() < this.#row.lastSeenAt.getTime()) return
    await sessions.touch({
      hash: hashToken(this.#row.id),
      now: now.toJSDate(),
      expiresAt: this.#prolonged(this.#row, now),
    })
  }

  async destroy(id: string) {
    if (this.#row) await sessions.remove(hashToken(id))
    else this.ctx.response.clearCookie(VISIT_COOKIE)
  }

  #update(row: StoredSession & { id: string }, data: string) {
    const now = clock.now()
    const expiresAt = this.#prolonged(row, now)
    return sessions.write({ hash: hashToken(row.id), data, now: now.toJSDate(), expiresAt })
  }

  #create(id: string, userId: string, values: SessionData, data: string) {
    const { request } = this.ctx
    const now = clock.now()
    const remembered = values[SESSION_REMEMBERED] === true
    const { idle, longest } = lifeOf(remembered)
    return sessions.create({
      hash: hashToken(id),
      userId,
      accessEpoch: Number(values[SESSION_EPOCH] ?? 0),
      data,
      remembered,
      userAgent: request.header('user-agent')?.slice(0, LIMITS.text.device) ?? null,
      address: request.ip() || null,
      now: now.toJSDate(),
      expiresAt: now.plus(idle).toJSDate(),
      endsAt: now.plus(longest).toJSDate(),
      most: LIMITS.list.sessions,
    })
  }

  #prolonged({ remembered, endsAt }: StoredSession, now: DateTime): Date {
    const wanted = now.plus(lifeOf(remembered).idle).toMillis()
    return new Date(Math.min(wanted, endsAt.getTime()))
  }

  #visit() {
    const visit: unknown = this.ctx.request.encryptedCookie(VISIT_COOKIE)
    return visit && typeof visit === 'object' ? (visit as Visit) : null
  }
}
