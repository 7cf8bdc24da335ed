import { createHash } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { clock } from '#app/shared/clock'
import { invalid, Problem } from '#app/shared/http/problem'
import { database, execute, executeOne, selectOne } from '#app/tenancy/database'

const KEPT = { hours: 24 }

interface Stored {
  id: string
  body_hash: string
  status: number | null
  response: unknown
}

/**
 * Answers a repeated `Idempotency-Key` with the first answer instead of doing the work twice. Only successes are
 * kept: a failed try may be repeated with the same key.
 */
export default class IdempotencyMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const key = ctx.request.header('idempotency-key')
    if (!key) return next()
    if (key.length > 200) {
      throw invalid([
        { field: 'Idempotency-Key', rule: 'maxLength', message: 'At most 200 characters' },
      ])
    }
    const place = {
      tenantId: ctx.access.tenantId,
      actor: `${ctx.access.userId}:${createHash('sha256')
        .update(ctx.request.header('authorization') ?? '')
        .digest('hex')}`,
      route: `${ctx.request.method()} ${ctx.route?.pattern ?? ''} ${ctx.request.url()}`,
      key,
    }
    const bodyHash = createHash('sha256')
      .update(ctx.request.raw() ?? '')
      .digest('hex')
    const known = await claim(place, bodyHash)
    if (known) return replay(ctx, known, bodyHash)
    try {
      const output: unknown = await next()
      await remember(place, ctx)
      return output
    } catch (error) {
      await release(place)
      throw error
    }
  }
}

type Place = { tenantId: string; actor: string; route: string; key: string }

const AT_PLACE = `tenant_id = :tenantId and actor = :actor and route = :route and key = :key`

/** Returns what is stored under the key, or null when this request is the first. */
async function claim(place: Place, bodyHash: string): Promise<Stored | null> {
  const now = clock.now()
  await execute(
    database(),
    `delete from idempotency_keys where ${AT_PLACE} and created_at < :oldest`,
    {
      ...place,
      oldest: now.minus(KEPT).toJSDate(),
    }
  )
  const inserted = await execute(
    database(),
    `insert into idempotency_keys (tenant_id, actor, route, key, body_hash, created_at)
     values (:tenantId, :actor, :route, :key, :bodyHash, :now)
     on conflict (tenant_id, actor, route, key) do nothing`,
    { ...place, bodyHash, now: now.toJSDate() }
  )
  if (inserted === 1) return null
  return selectOne<Stored>(
    database(),
    `select id, body_hash, status, response from idempotency_keys where ${AT_PLACE}`,
    place
  )
}

function replay(ctx: HttpContext, known: Stored, bodyHash: string) {
  if (known.body_hash !== bodyHash) throw new Problem(422, 'E_IDEMPOTENCY_MISMATCH')
  if (known.status === null) throw new Problem(409, 'E_IDEMPOTENCY_RUNNING')
  ctx.response.header('idempotent-replayed', 'true')
  return ctx.response.status(known.status).json(known.response)
}

async function remember(place: Place, ctx: HttpContext) {
  const status = ctx.response.getStatus()
  if (status >= 400) return release(place)
  await executeOne(
    database(),
    `update idempotency_keys set status = :status, response = :response where ${AT_PLACE}`,
    { ...place, status, response: JSON.stringify(ctx.response.getBody() ?? null) }
  )
}

async function release(place: Place) {
  await execute(database(), `delete from idempotency_keys where ${AT_PLACE}`, place)
}
