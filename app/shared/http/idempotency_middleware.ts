import { createHash } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import {
  claimKey,
  keepAnswer,
  releaseKey,
  type Place,
  type Stored,
} from '#app/shared/http/idempotency_store'
import { invalid, Problem } from '#app/shared/http/problem'
import { LIMITS } from '#app/shared/limits'
import { runRepeatable } from '#app/shared/repeatable'

const LONGEST = LIMITS.text.idempotencyKey

/**
 * Answers a repeated `Idempotency-Key` with the first answer instead of doing the work twice. Only successes are
 * kept: a failed try may be repeated with the same key.
 */
export default class IdempotencyMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const key = ctx.request.header('idempotency-key')
    if (!key) return next()
    if (key.length > LONGEST) {
      throw invalid([
        { field: 'Idempotency-Key', rule: 'maxLength', message: `At most ${LONGEST} characters` },
      ])
    }
    const { tenantId } = ctx.access
    const bodyHash = sha256(ctx.request.raw() ?? '')
    const claim = await claimKey(placeOf(ctx, key), bodyHash)
    if (claim.kind === 'known') return replay(ctx, claim.stored, bodyHash)
    try {
      const { id: keyId, done } = claim
      // The work was done by an earlier try, whose answer was not kept or not yet.
      if (done !== null) ctx.response.header('idempotent-replayed', 'true')
      const output: unknown = await runRepeatable({ keyId, done }, () => next())
      const status = ctx.response.getStatus()
      if (status < 400)
        await keepAnswer(tenantId, claim.id, status, keepable(ctx.response.getBody()))
      else await releaseKey(tenantId, claim.id)
      return output
    } catch (error) {
      await releaseKey(tenantId, claim.id)
      throw error
    }
  }
}

/** A secret is shown once, in the answer that made it, and is kept nowhere: a repetition gets null in its place. */
function keepable(body: unknown): unknown {
  if (!isObject(body) || !isObject(body.data) || typeof body.data.secret !== 'string') return body
  return { ...body, data: { ...body.data, secret: null } }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function placeOf(ctx: HttpContext, key: string): Place {
  const { tenantId, userId } = ctx.access
  return {
    tenantId,
    actor: `${userId}:${sha256(ctx.request.header('authorization') ?? '')}`,
    route: `${ctx.request.method()} ${ctx.route?.pattern ?? ''} ${ctx.request.url()}`,
    key,
  }
}

function replay(ctx: HttpContext, known: Stored, bodyHash: string) {
  if (known.body_hash !== bodyHash) throw new Problem(422, 'E_IDEMPOTENCY_MISMATCH')
  if (known.status === null) throw new Problem(409, 'E_IDEMPOTENCY_RUNNING')
  ctx.response.header('idempotent-replayed', 'true')
  return ctx.response.status(known.status).json(known.response)
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
