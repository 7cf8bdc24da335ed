import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { database, execute, select, transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { dice } from '#tests/support/dice'
import { createWorld } from '#tests/support/world'
import { givenContact } from '#modules/crm_sales/tests/given'

const POOL = 3
const STEPS = 1_500
const SIDE_BY_SIDE = 12

type Step = (tenantId: string) => Promise<string[]>

const names = async (client = database()) =>
  (await select<{ name: string }>(client, `select name from contacts`)).map(({ name }) => name)

const SNEAK = `select set_config('app.tenant_id', ?, false), set_config('app.tenant_ids', ?, false)`

/** Whatever a step does, it may see the rows of its own tenant only; what fails counts as having seen nothing. */
const STEPS_BY_NAME = (others: readonly string[], pick: () => string): Record<string, Step> => ({
  'query': () => names(),
  'builder': async () => {
    const rows: { name: string }[] = await database().from('contacts').select('name')
    return rows.map(({ name }) => name)
  },
  'transaction': () => transaction((trx) => names(trx)),
  'write in a transaction': () =>
    transaction(async (trx) => {
      await execute(trx, `update contacts set version = version + 1`)
      return names(trx)
    }),
  'a transaction that fails': () =>
    transaction(async (trx) => {
      await names(trx)
      await select(trx, `select 1 / 0`)
      return []
    }),
  'a setting by raw SQL': async () => {
    await select(database(), SNEAK, [pick(), others.join()])
    return []
  },
  'a setting in a transaction that is rolled back': () =>
    transaction(async (trx) => {
      await select(trx, SNEAK, [pick(), others.join()])
      throw new Error('on purpose')
    }),
  'a setting in a transaction that is kept': () =>
    transaction(async (trx) => {
      await select(trx, SNEAK, [pick(), others.join()])
      return []
    }),
  'another tenant inside': async (tenantId) => {
    const before = await names()
    const elsewhere = await tenancy.run(pick(), () => names())
    if (elsewhere.length !== 1) throw new Error('the inner scope saw several tenants')
    const after = await tenancy.run(tenantId, () => names())
    return [...before, ...after]
  },
  'another tenant inside a transaction': () =>
    transaction((trx) => tenancy.run(pick(), () => names(trx))),
  'a connection that dies': async () => {
    await select(database(), `select pg_terminate_backend(pg_backend_pid())`)
    return []
  },
  'job': (tenantId) => tenancy.runInBackground(tenantId, () => names()),
  'two at once': async () =>
    (await Promise.all([names(), transaction((trx) => names(trx))])).flat(),
})

test.group('Interleaving', () => {
  test('1,500 random steps on three connections never see another tenant', async ({
    assert,
    cleanup,
  }) => {
    const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
    const world = await createWorld()
    const tenants = [world.madrid.id, world.paris.id, world.chicago.id]
    for (const id of tenants) await givenContact(id, { name: `of ${id}`, phone: null })
    await shrinkPool(cleanup)

    const roll = dice(seed)
    const pick = () => tenants[roll(tenants.length)] ?? ''
    const steps = Object.entries(STEPS_BY_NAME(tenants, pick))
    const done = new Map<string, number>()
    const wrong: string[] = []

    async function one() {
      const tenantId = pick()
      const [name, step] = steps[roll(steps.length)]
      const seen = await tenancy
        .run(tenantId, () => step(tenantId))
        .catch((error: Error) => {
          if (/inner scope/.test(error.message)) wrong.push(`${name}: ${error.message}`)
          return []
        })
      done.set(name, (done.get(name) ?? 0) + 1)
      if (seen.some((row) => row !== `of ${tenantId}`)) {
        wrong.push(`${name} as ${tenantId} saw ${seen.join()}`)
      }
      if (roll(5) === 0 && (await names().catch(() => [])).length > 0) {
        wrong.push(`after ${name} nobody saw something`)
      }
    }
    async function lane() {
      for (let step = 0; step < STEPS / SIDE_BY_SIDE; step++) await one()
    }
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane))

    assert.deepEqual(wrong, [], `SEED=${seed}`)
    assert.equal(done.size, steps.length)
    assert.equal(
      [...done.values()].reduce((sum, count) => sum + count, 0),
      STEPS
    )
    await assertWhole(tenants, assert)
  }).timeout(60_000)
})

/** The application's pool with three connections, made and guarded as always, for this test. */
async function shrinkPool(cleanup: (undo: () => Promise<void>) => void) {
  const config = db.manager.get('app')?.config
  if (!config) throw new Error('there is no pool of the application')
  const use = async (one: typeof config) => {
    await db.manager.close('app', true)
    db.manager.add('app', one)
    db.manager.connect('app')
  }
  await use({ ...config, pool: { ...config.pool, min: 0, max: POOL } })
  cleanup(() => use(config))
}

/** All connections can be lent at once, and each sees what it should. */
async function assertWhole(
  tenants: readonly string[],
  assert: { deepEqual(actual: unknown, expected: unknown): void }
) {
  // A connection whose death nobody has noticed yet fails whoever gets it, once.
  for (let round = 0; round < 5; round++) {
    const tries = await Promise.allSettled(Array.from({ length: POOL * 3 }, () => names()))
    if (tries.every(({ status }) => status === 'fulfilled')) break
  }
  for (const tenantId of tenants) {
    const seen = await tenancy.run(tenantId, () =>
      Promise.all(
        Array.from({ length: POOL }, () =>
          transaction(async (trx) => {
            await select(trx, 'select pg_sleep(0.02)')
            return names(trx)
          })
        )
      )
    )
    assert.deepEqual(
      seen,
      Array.from({ length: POOL }, () => [`of ${tenantId}`])
    )
  }
}
