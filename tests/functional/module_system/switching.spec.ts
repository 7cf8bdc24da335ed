import { test } from '@japa/runner'
import { emit } from '#app/events/emit'
import { gate } from '#app/module_system/gate'
import { database, execute, select, transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { createWorld, type World } from '#tests/support/world'

const URL = '/api/v1/admin/modules/crm_sales'

test.group('Switching modules', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
  })

  test('modules are listed in the reader’s language with their state', async ({
    client,
    assert,
  }) => {
    const list = await client
      .get('/api/v1/modules')
      .bearerToken(world.token(world.paris, 'seller'))
      .header('accept-language', 'fr')
    list.assertStatus(200)
    const sales = list.body().data.find((one: { id: string }) => one.id === 'crm_sales')
    assert.containSubset(sales, { name: 'Ventes', enabled: false, dependsOn: [] })
    assert.deepEqual(sales.adds.tools, ['note_interest'])
    assert.isNull(list.body().meta.nextCursor)
    const one = await client
      .get('/api/v1/modules/crm_sales')
      .bearerToken(world.token(world.madrid, 'seller'))
    assert.isTrue(one.body().data.enabled)
  })

  test('switching on opens routes and navigation at once, and is audited', async ({
    client,
    assert,
  }) => {
    const token = world.token(world.paris, 'ceo')
    const leads = () =>
      client.get('/api/v1/leads').bearerToken(token).header('x-tenant-id', world.paris.id)
    ;(await leads()).assertStatus(404)

    const on = await client
      .put(URL)
      .bearerToken(token)
      .header('x-tenant-id', world.paris.id)
      .header('x-admin-token', world.adminToken(world.paris))
      .json({ enabled: true })
    on.assertStatus(200)
    assert.isTrue(on.body().data.enabled)
    ;(await leads()).assertStatus(200)
    const elsewhere = await client
      .put(URL)
      .bearerToken(token)
      .header('x-tenant-id', world.madrid.id)
      .header('x-admin-token', world.adminToken(world.paris))
      .json({ enabled: false })
    elsewhere.assertStatus(200)
    ;(await leads()).assertStatus(200)
    assert.deepEqual(await auditOf(world.paris.id), ['module.enabled'])
    assert.deepEqual(await auditOf(world.madrid.id), ['module.disabled'])
  })

  test('switching on twice is one switch; data comes back after off and on', async ({
    client,
    assert,
  }) => {
    const token = world.token(world.madrid, 'ceo')
    const put = (enabled: boolean) =>
      client
        .put(URL)
        .bearerToken(token)
        .header('x-tenant-id', world.madrid.id)
        .header('x-admin-token', world.adminToken(world.madrid))
        .json({ enabled })
    await tenancy.run(world.madrid.id, () =>
      execute(
        database(),
        `with c as (insert into contacts (tenant_id, created_at) values (:id, now()) returning id)
         insert into crm_sales_leads (tenant_id, contact_id, source, created_at)
         select :id, c.id, 'manual', now() from c`,
        { id: world.madrid.id }
      )
    )
    ;(await put(true)).assertStatus(200)
    assert.deepEqual(await auditOf(world.madrid.id), [])
    ;(await put(false)).assertStatus(200)
    ;(await put(false)).assertStatus(200)
    ;(await put(true)).assertStatus(200)
    assert.deepEqual(await auditOf(world.madrid.id), ['module.disabled', 'module.enabled'])
    const leads = await client
      .get('/api/v1/leads')
      .bearerToken(token)
      .header('x-tenant-id', world.madrid.id)
    assert.lengthOf(leads.body().data, 1)
  })

  test('the order of refusals: sign-in, permission, admin token, id, fields', async ({
    client,
  }) => {
    const put = (path = URL) => client.put(path).json({ enabled: 'yes' })
    ;(await put()).assertStatus(401)
    const seller = await put().bearerToken(world.token(world.madrid, 'seller'))
    seller.assertStatus(403)
    seller.assertBodyContains({ code: 'E_FORBIDDEN' })
    const ceo = world.token(world.madrid, 'ceo')
    const noAdmin = await put().bearerToken(ceo)
    noAdmin.assertStatus(403)
    noAdmin.assertBodyContains({ code: 'E_ADMIN_TOKEN_REQUIRED' })
    const admin = world.adminToken(world.madrid)
    const unknown = await put('/api/v1/admin/modules/nowhere')
      .bearerToken(ceo)
      .header('x-admin-token', admin)
    unknown.assertStatus(404)
    const invalid = await put().bearerToken(ceo).header('x-admin-token', admin)
    invalid.assertStatus(422)
  })

  test('parked jobs are released by the transaction that opens the gate', async ({
    client,
    assert,
  }) => {
    const id = world.paris.id
    await tenancy.run(id, () =>
      execute(
        database(),
        `insert into jobs (tenant_id, name, state, run_at, created_at)
         values (?, 'listener:crm_sales.open_lead', 'parked', now(), now())`,
        [id]
      )
    )
    const on = await client
      .put(URL)
      .bearerToken(world.token(world.paris, 'ceo'))
      .header('x-tenant-id', id)
      .header('x-admin-token', world.adminToken(world.paris))
      .json({ enabled: true })
    on.assertStatus(200)
    const jobs = await tenancy.run(id, () =>
      select<{ name: string; state: string }>(
        database(),
        `select name, state from jobs where tenant_id = ? order by name`,
        [id]
      )
    )
    assert.deepEqual(jobs, [
      { name: 'listener:crm_sales.open_lead', state: 'queued' },
      { name: 'modules.release_parked', state: 'queued' },
    ])
  })

  test('a switch while the gate is being read does not leave the old answer behind', async ({
    assert,
  }) => {
    const id = world.paris.id
    gate.forget(id)
    const early = gate.isEnabled(id, 'crm_sales')
    await tenancy.run(id, () =>
      transaction(async (trx) => {
        await execute(
          trx,
          `insert into tenant_modules (tenant_id, module_id, state, version) values (?, 'crm_sales', 'enabled', '1')`,
          [id]
        )
        await emit(trx, 'module.switched', { moduleId: 'crm_sales', enabled: true })
      })
    )
    gate.forget(id)
    await early
    assert.isTrue(await gate.isEnabled(id, 'crm_sales'))
  })
})

async function auditOf(tenantId: string) {
  const rows = await tenancy.run(tenantId, () =>
    select<{ action: string }>(
      database(),
      `select action from audit_entries where tenant_id = ? order by created_at, id`,
      [tenantId]
    )
  )
  return rows.map(({ action }) => action)
}
