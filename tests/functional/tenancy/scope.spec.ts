import { test } from '@japa/runner'
import {
  database,
  execute,
  executeOne,
  select,
  selectOne,
  transaction,
} from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { createWorld } from '#tests/support/world'
import { givenContact } from '#modules/crm_sales/tests/given'

const NAMES = `select name from contacts order by name`
const INSERT = `insert into contacts (tenant_id, name, created_at) values (?, 'new', now())`

const namesSeen = async () =>
  (await select<{ name: string }>(database(), NAMES)).map(({ name }) => name)

test.group('Tenant scope', (group) => {
  let here: string
  let there: string
  let contactThere: string

  group.each.setup(async () => {
    const world = await createWorld()
    here = world.madrid.id
    there = world.chicago.id
    await givenContact(here, { name: 'here', phone: null })
    contactThere = await givenContact(there, { name: 'there', phone: null })
  })

  test('a query sees the rows of its scope, whatever it asks for', async ({ assert }) => {
    assert.deepEqual(await tenancy.run(here, namesSeen), ['here'])
    assert.deepEqual(await tenancy.run(there, namesSeen), ['there'])
  })

  test('a builder that is awaited outside still runs inside', async ({ assert }) => {
    const rows: { name: string }[] = await tenancy.run(here, () =>
      database().from('contacts').select('name')
    )
    assert.deepEqual(rows, [{ name: 'here' }])
  })

  test('without a scope nothing is seen and nothing is written', async ({ assert }) => {
    assert.deepEqual(await namesSeen(), [])
    await assert.rejects(() => execute(database(), INSERT, [here]), /row-level security/)
    await assert.rejects(async () => transaction(async () => {}), /No tenant scope/)
  })

  test('rows of another tenant are neither written, nor moved, nor pointed at', async ({
    assert,
  }) => {
    await tenancy.run(here, async () => {
      await assert.rejects(() => execute(database(), INSERT, [there]), /row-level security/)
      await assert.rejects(
        () => execute(database(), `update contacts set tenant_id = ?`, [there]),
        /row-level security/
      )
      await assert.rejects(
        () =>
          execute(
            database(),
            `insert into crm_sales_leads (tenant_id, contact_id, source, created_at) values (?, ?, 'x', now())`,
            [here, contactThere]
          ),
        /violates foreign key constraint/
      )
      assert.equal(
        await execute(database(), `delete from contacts where id = ?`, [contactThere]),
        0
      )
    })
    assert.deepEqual(await tenancy.run(there, namesSeen), ['there'])
  })

  test('a write that should meet a row and meets none is an error', async ({ assert }) => {
    const rename = `update contacts set name = 'mine' where id = ?`
    await tenancy.run(here, () =>
      assert.rejects(
        () => executeOne(database(), rename, [contactThere]),
        /meant for 1 row\(s\) and met 0/
      )
    )
  })

  test('an organization scope reads several tenants and writes to none', async ({ assert }) => {
    await tenancy.runOrganization([here, there], async () => {
      assert.deepEqual(await namesSeen(), ['here', 'there'])
      await assert.rejects(() => execute(database(), INSERT, [here]), /row-level security/)
      assert.equal(await execute(database(), `update contacts set name = 'all'`), 0)
    })
  })

  test('a setting made by raw SQL does not reach the next query', async ({ assert }) => {
    const sneak = `select set_config('app.tenant_id', :id, false), set_config('app.tenant_ids', :id, false)`
    for (let time = 0; time < 25; time++) {
      await tenancy.run(here, () => select(database(), sneak, { id: there }))
      assert.deepEqual(await tenancy.run(here, namesSeen), ['here'])
      await tenancy.run(here, () => select(database(), sneak, { id: there }))
      assert.deepEqual(await namesSeen(), [])
    }
  })

  test('a transaction keeps the scope it began with', async ({ assert }) => {
    await tenancy.run(here, () =>
      assert.rejects(
        () => transaction((trx) => tenancy.run(there, () => select(trx, NAMES))),
        /scope cannot change inside a transaction/
      )
    )
    const seen = await tenancy.run(here, () =>
      transaction(async (trx) => {
        const elsewhere = await tenancy.run(there, namesSeen)
        return [elsewhere, await selectOne(trx, NAMES)]
      })
    )
    assert.deepEqual(seen, [['there'], { name: 'here' }])
    assert.deepEqual(await tenancy.run(there, namesSeen), ['there'])
  })

  test('1,000 interleaved queries never see another tenant', async ({ assert }) => {
    const scopes = [here, there, null] as const
    const expected = ['here', 'there', '']
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, async (_, index) => {
        const tenantId = scopes[index % 3]
        const seen = tenantId ? await tenancy.run(tenantId, namesSeen) : await namesSeen()
        return seen.join() === expected[index % 3]
      })
    )
    assert.equal(answers.filter(Boolean).length, 1_000)
  }).timeout(20_000)

  test('the pool survives connections that die under it', async ({ assert }) => {
    await Promise.all(Array.from({ length: 20 }, () => tenancy.run(here, namesSeen)))
    await tenancy.run(here, () =>
      select(
        database(),
        `select pg_terminate_backend(pid) from pg_stat_activity
         where usename = current_user and datname = current_database() and pid <> pg_backend_pid()`
      )
    )
    const tries = Array.from({ length: 40 }, () => tenancy.run(here, namesSeen))
    await Promise.allSettled(tries)
    for (let time = 0; time < 40; time++) {
      assert.deepEqual(await tenancy.run(here, namesSeen), ['here'])
    }
  })

  test('the application role reads no credentials and may not empty tables', async ({ assert }) => {
    await tenancy.run(here, async () => {
      await assert.rejects(
        () => select(database(), `select password_hash from users`),
        /permission denied/
      )
      await assert.rejects(
        () => select(database(), `select * from access_tokens`),
        /permission denied/
      )
      await assert.rejects(
        () => select(database(), `truncate contacts cascade`),
        /permission denied/
      )
    })
  })
})
