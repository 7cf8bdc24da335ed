import { test } from '@japa/runner'
import { tenantLimits } from '#app/tenancy/system/tenant_limits'
import { rowsOf, type TenantRows } from '#tests/support/rows'
import { tokenFor } from '#tests/support/account'
import { createWorld, type World } from '#tests/support/world'

const PATH = '/api/v1/admin/limits'

test.group('Limits API', (group) => {
  let world: World
  let here: string
  let db: TenantRows
  let admin: string

  group.each.setup(async () => {
    world = await createWorld()
    here = world.madrid.id
    db = rowsOf(here)
    admin = await tokenFor(here, 'admin')
  })

  const headers = () => ({ 'x-admin-token': world.adminToken(world.madrid), 'x-tenant-id': here })
  const audits = () =>
    db.rows(
      `select action, before, after from audit_entries where action like 'tenant.%' order by created_at, id`
    )

  test('shows limits with their use, and how long what is kept', async ({ client, assert }) => {
    await tenantLimits.set(here, 'services', 7)
    const answer = await client.get(PATH).bearerToken(admin).headers(headers())
    answer.assertStatus(200)
    const { limits, retention, version } = answer.body().data
    const [{ services, contacts }] = await db.rows<{ services: number; contacts: number }>(
      `select (select count(*)::int from services) as services, (select count(*)::int from contacts) as contacts`
    )
    assert.containSubset(limits, [
      { name: 'services', value: 7, source: 'tenant', usage: services },
      { name: 'contacts', value: 1_000_000, source: 'default', usage: contacts },
      { name: 'liveStreams', usage: 0 },
    ])
    assert.lengthOf(limits, 5)
    assert.deepEqual(retention, [
      { name: 'inboundEvents', days: 30, least: 7, most: 365, source: 'default' },
      { name: 'agentTurns', days: 90, least: 7, most: 730, source: 'default' },
      { name: 'doneJobs', days: 3, least: 1, most: 90, source: 'default' },
      { name: 'mails', days: 90, least: 30, most: 730, source: 'default' },
      { name: 'webhookDeliveries', days: 30, least: 1, most: 365, source: 'default' },
      { name: 'auditEntries', days: null, least: 365, most: 3650, source: 'default' },
    ])
    assert.equal(version, 0)
  })

  test('changes what is kept, for this tenant alone, and writes it down', async ({
    client,
    assert,
  }) => {
    const patch = (body: object) =>
      client.patch(PATH).bearerToken(admin).headers(headers()).json(body)
    const first = await patch({ retention: { inboundEvents: 14, auditEntries: 400 }, version: 0 })
    first.assertStatus(200)
    assert.containSubset(first.body().data, {
      version: 1,
      retention: [
        { name: 'inboundEvents', days: 14, source: 'tenant' },
        { name: 'auditEntries', days: 400, source: 'tenant' },
      ],
    })
    const stale = await patch({ retention: { doneJobs: 2 }, version: 0 })
    stale.assertStatus(409)
    assert.containSubset(stale.body(), { code: 'E_VERSION_CONFLICT', current: { version: 1 } })
    const back = await patch({ retention: { auditEntries: null }, version: 1 })
    back.assertStatus(200)
    assert.deepEqual(await db.rows(`select kept, version from tenant_retention`), [
      { kept: { inboundEvents: 14 }, version: 2 },
    ])
    assert.isEmpty(await rowsOf(world.chicago.id).rows(`select * from tenant_retention`))
    assert.deepEqual(await audits(), [
      {
        action: 'tenant.retention_changed',
        before: {},
        after: { inboundEvents: 14, auditEntries: 400 },
      },
      {
        action: 'tenant.retention_changed',
        before: { auditEntries: 400 },
        after: {},
      },
    ])
  })

  test('below the floor, above the ceiling, or not a number is 422 with the field', async ({
    client,
    assert,
  }) => {
    for (const [retention, field] of [
      [{ inboundEvents: 6 }, 'retention.inboundEvents'],
      [{ agentTurns: 731 }, 'retention.agentTurns'],
      [{ doneJobs: 1.5 }, 'retention.doneJobs'],
      [{ auditEntries: 'for ever' }, 'retention.auditEntries'],
      ['all', 'retention'],
    ] as const) {
      const answer = await client
        .patch(PATH)
        .bearerToken(admin)
        .headers(headers())
        .json({ retention, version: 0 })
      answer.assertStatus(422)
      assert.equal(answer.body().errors[0].field, field)
    }
    const limits = await client
      .patch(PATH)
      .bearerToken(admin)
      .headers(headers())
      .json({ limits: { contacts: 9 }, version: 0 })
    limits.assertStatus(422)
    assert.isEmpty(await db.rows(`select * from tenant_retention`))
    assert.isEmpty(await db.rows(`select * from tenant_limits`))
  })

  test('is for ceo and admin with the admin token, in their own tenant', async ({
    client,
    assert,
  }) => {
    const body = { retention: { doneJobs: 9 }, version: 0 }
    for (const ask of [() => client.get(PATH), () => client.patch(PATH).json(body)]) {
      ;(await ask()).assertStatus(401)
      for (const role of ['manager', 'seller', 'secretary', 'professional'] as const) {
        ;(
          await ask()
            .bearerToken(await tokenFor(here, role))
            .headers(headers())
        ).assertStatus(403)
      }
      const bare = await ask().bearerToken(admin)
      bare.assertStatus(403)
      assert.equal(bare.body().code, 'E_ADMIN_TOKEN_REQUIRED')
      const foreign = await tokenFor(world.chicago.id, 'admin')
      ;(await ask().bearerToken(foreign).headers(headers())).assertStatus(404)
    }
    assert.isEmpty(await db.rows(`select * from tenant_retention`))
    const ceo = await client
      .patch(PATH)
      .bearerToken(world.token(world.madrid, 'ceo'))
      .headers(headers())
      .json(body)
    ceo.assertStatus(200)
  })
})
