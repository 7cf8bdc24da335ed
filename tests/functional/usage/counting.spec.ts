import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import { transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { tenantLimits } from '#app/tenancy/system/tenant_limits'
import { foldEntries } from '#app/usage/actions/fold_entries'
import { usedByDay } from '#app/usage/queries/used_by_day'
import foldTask from '#app/usage/tasks/fold_task'
import { usage } from '#app/usage/usage'
import { rowsOf } from '#tests/support/rows'
import { createWorld, type World } from '#tests/support/world'

const OUT = 'chat.messages_out'
const TOKENS = 'agent.tokens'
const signal = new AbortController().signal

test.group('Counting what is used', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
    await db.connection('owner').rawQuery('truncate usage_entries, usage_days, tenant_limits')
    return () => clock.release()
  })

  const inMadrid = <T>(work: () => Promise<T>) => tenancy.run(world.madrid.id, work)
  const days = async (meter: string, from = '2026-01-01', to = '2099-01-01') => {
    const { timeZone } = world.madrid
    const used = await inMadrid(() => usedByDay({ from, to, timeZone }))
    return Object.fromEntries(used.get(meter)?.days ?? [])
  }
  const sum = async (meter: string) =>
    Object.values(await days(meter)).reduce((all, one) => all + one, 0)

  test('many at once add up exactly while others add them up, and nobody waits for a row', async ({
    assert,
  }) => {
    const waits: unknown[] = []
    const sums: number[] = []
    let over = false
    const watch = async () => {
      while (!over) {
        const { rows } = (await db.connection('owner').rawQuery(
          `select locktype, relation::regclass::text as name from pg_locks
           where not granted and locktype in ('tuple', 'transactionid', 'advisory')
             and database = (select oid from pg_database where datname = current_database())`
        )) as { rows: unknown[] }
        waits.push(...rows)
        sums.push(await sum(OUT))
      }
    }
    const fold = async () => {
      while (!over) await inMadrid(() => foldEntries())
    }
    const record = async (process: number) => {
      for (let n = 0; n < 40; n++) {
        if (n % 2) await usage.record(world.madrid.id, OUT, 1)
        else {
          await inMadrid(() =>
            transaction((trx) => usage.recordAll(world.madrid.id, { [OUT]: 2, [TOKENS]: n }, trx))
          )
        }
      }
      return process
    }
    const others = [watch(), fold()]
    await Promise.all(Array.from({ length: 12 }, (_, process) => record(process)))
    over = true
    await Promise.all(others)

    assert.deepEqual(waits, [])
    assert.equal(await sum(OUT), 12 * (20 + 40))
    assert.equal(await sum(TOKENS), 12 * 380)
    assert.deepEqual(
      sums,
      [...sums].sort((a, b) => a - b)
    )
    await foldTask({ signal })
    assert.isEmpty(await rowsOf(world.madrid.id).rows(`select 1 from usage_entries`))
    assert.equal(await sum(OUT), 12 * (20 + 40))
  }).timeout(30_000)

  test('an amount counts if and only if its cause happened', async ({ assert }) => {
    await inMadrid(() =>
      transaction(async (trx) => {
        await usage.record(world.madrid.id, OUT, 5, trx)
        throw new Error('it did not happen')
      })
    ).catch(() => null)
    assert.equal(await sum(OUT), 0)
    await usage.record(world.madrid.id, OUT, 5)
    await usage.record(world.madrid.id, OUT, -2)
    assert.equal(await sum(OUT), 3)
  })

  test('a day is the tenant’s own, also when it is added up later', async ({ assert }) => {
    const at = (iso: string) => clock.freeze(DateTime.fromISO(iso, { zone: 'utc' }))
    at('2026-10-24T21:59:59Z')
    await usage.record(world.madrid.id, OUT, 1)
    at('2026-10-24T22:00:00Z')
    await usage.record(world.madrid.id, OUT, 10)
    at('2026-10-25T22:59:59Z')
    await usage.record(world.madrid.id, OUT, 100)
    at('2026-10-25T23:00:00Z')
    await usage.record(world.madrid.id, OUT, 1_000)
    const expected = { '2026-10-24': 1, '2026-10-25': 110, '2026-10-26': 1_000 }
    assert.deepEqual(await days(OUT), expected)
    at('2026-11-02T10:00:00Z')
    await foldTask({ signal })
    assert.deepEqual(await days(OUT), expected)
    assert.deepEqual(await days(OUT, '2026-10-25', '2026-10-25'), { '2026-10-25': 110 })
  })

  test('what is counted of one tenant is no other’s; unknown meters are refused', async ({
    assert,
  }) => {
    await usage.record(world.paris.id, OUT, 7)
    await foldTask({ signal })
    assert.equal(await sum(OUT), 0)
    await assert.rejects(() => usage.record(world.madrid.id, 'chat.nothing', 1), /Nobody declares/)
    await assert.rejects(
      () => usage.record(world.madrid.id, 'contacts.people', 1),
      /Nobody declares/
    )
  })

  test('without a limit all is allowed; with one exactly as much, of many at once too', async ({
    assert,
  }) => {
    assert.isTrue(await usage.allows(world.madrid.id, TOKENS, 1_000_000))
    await tenantLimits.set(world.madrid.id, `usage.${TOKENS}`, 50)
    const take = () =>
      inMadrid(() =>
        transaction(async (trx) => {
          if (!(await usage.allows(world.madrid.id, TOKENS, 3, trx))) return false
          await usage.record(world.madrid.id, TOKENS, 3, trx)
          return true
        })
      )
    const taken = await Promise.all(Array.from({ length: 30 }, take))
    assert.lengthOf(
      taken.filter((one) => one),
      16
    )
    assert.equal(await sum(TOKENS), 48)
    assert.isTrue(await usage.allows(world.madrid.id, TOKENS, 2))
    assert.isFalse(await usage.allows(world.madrid.id, TOKENS, 3))
    assert.isTrue(await usage.allows(world.paris.id, TOKENS, 3))
  })

  test('a month ends, and there is room again; what is kept for good stays counted', async ({
    assert,
  }) => {
    clock.freeze(DateTime.fromISO('2026-10-31T22:00:00Z', { zone: 'utc' }))
    await tenantLimits.set(world.madrid.id, `usage.${TOKENS}`, 10)
    await tenantLimits.set(world.madrid.id, 'usage.chat.storage', 10)
    await usage.recordAll(world.madrid.id, { [TOKENS]: 10, 'chat.storage': 10 })
    const allowed = () =>
      Promise.all([TOKENS, 'chat.storage'].map((meter) => usage.allows(world.madrid.id, meter, 1)))
    assert.deepEqual(await allowed(), [false, false])
    clock.freeze(DateTime.fromISO('2026-10-31T23:00:00Z', { zone: 'utc' }))
    assert.deepEqual(await allowed(), [true, false])
  })
})
