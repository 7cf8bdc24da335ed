import router from '@adonisjs/core/services/router'
import db from '@adonisjs/lucid/services/db'

/** The query of the product's route with the same rows, answered as they are. */
const LIST = `select id, tenant_id as "tenantId", name, phone, email, language,
    silenced_until as "silencedUntil", version, created_at as "createdAt",
    to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as key
  from contacts where tenant_id = ? order by created_at desc, id desc limit 26`

const stack = router.named({
  session: () => import('@adonisjs/session/session_middleware'),
  shield: () => import('@adonisjs/shield/shield_middleware'),
})

router.get('/contacts', async () => {
  const { rows } = await db.rawQuery(LIST, [process.env.BENCH_TENANT])
  return { data: rows.slice(0, 25), meta: { nextCursor: null } }
})

/** A page as the starter kit serves it, without rendering. */
router
  .get('/page', () => '<!doctype html><title>Page</title>')
  .use([stack.session(), stack.shield()])
