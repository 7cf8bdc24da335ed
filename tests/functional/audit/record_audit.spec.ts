import { test } from '@japa/runner'
import { recordAudit } from '#app/audit/record_audit'
import { MASKED } from '#app/audit/mask'
import { AGENT_ACTOR } from '#app/shared/contracts/actor'
import { actAs, correlate } from '#app/shared/correlation'
import { transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { systemTransaction } from '#app/tenancy/system/database'
import { rowsOf } from '#tests/support/rows'
import { userIdOf } from '#tests/support/staff'
import { systemRows } from '#tests/support/system_rows'
import { createWorld, type World } from '#tests/support/world'

const COLUMNS = `actor_kind as kind, actor_id as "actorId", action, subject_type as "subjectType",
  subject_id as "subjectId", before, after, ip, device, request_id as "requestId"`

test.group('Audit | recording', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
  })

  const entries = (tenantId = world.madrid.id) =>
    rowsOf(tenantId).rows<Record<string, unknown>>(
      `select ${COLUMNS} from audit_entries where action like 'test.%' order by created_at, id`
    )
  const subject = { type: 'thing', id: 'one' }

  test('a change over the API names person, address, device and request', async ({
    client,
    assert,
  }) => {
    const answer = await client
      .patch('/api/v1/admin/limits')
      .bearerToken(world.token(world.madrid, 'ceo'))
      .header('x-tenant-id', world.madrid.id)
      .header('x-admin-token', world.adminToken(world.madrid))
      .header('user-agent', 'Browser/1.0')
      .header('x-forwarded-for', '198.51.100.7')
      .json({ retention: { doneJobs: 5 }, version: 0 })
    answer.assertStatus(200)
    const [entry] = await rowsOf(world.madrid.id).rows<Record<string, unknown>>(
      `select ${COLUMNS} from audit_entries where action = 'tenant.retention_changed'`
    )
    assert.deepEqual(entry, {
      kind: 'user',
      actorId: await userIdOf(world, world.madrid, 'ceo'),
      action: 'tenant.retention_changed',
      subjectType: 'tenant',
      subjectId: world.madrid.id,
      before: {},
      after: { doneJobs: 5 },
      ip: '127.0.0.1',
      device: 'Browser/1.0',
      requestId: answer.header('x-request-id'),
    })
  })

  test('stands if and only if its cause does', async ({ assert }) => {
    await tenancy.run(world.madrid.id, async () => {
      await transaction((trx) => recordAudit({ action: 'test.done', subject }, trx))
      const undone = transaction(async (trx) => {
        await recordAudit({ action: 'test.undone', subject }, trx)
        throw new Error('rolled back')
      })
      await assert.rejects(() => undone, 'rolled back')
    })
    assert.containSubset(await entries(), [{ action: 'test.done', kind: 'system', actorId: null }])
    assert.lengthOf(await entries(), 1)
  })

  test('only what differs is kept, and nothing secret', async ({ assert }) => {
    await tenancy.run(world.madrid.id, () =>
      recordAudit({
        action: 'test.changed',
        subject,
        before: { name: 'Old', size: 3, apiKey: 'hush-1', colour: 'red', pin: 'hush-2' },
        after: { name: 'New', size: 3, apiKey: 'hush-3', colour: 'red', pin: 'hush-4' },
        secrets: ['pin'],
      })
    )
    const [entry] = await entries()
    assert.deepEqual(entry?.before, { name: 'Old', apiKey: MASKED, pin: MASKED })
    assert.deepEqual(entry?.after, { name: 'New', apiKey: MASKED, pin: MASKED })
    assert.notInclude(JSON.stringify(entry), 'hush')
  })

  test('the agent and jobs of a person are named as what they are', async ({ assert }) => {
    await correlate({ requestId: 'the-turn' }, async () => {
      actAs(AGENT_ACTOR)
      await recordAudit({ action: 'test.agent', subject, tenantId: world.madrid.id })
    })
    const [entry] = await entries()
    assert.containSubset(entry, { kind: 'agent', actorId: null, requestId: 'the-turn', ip: null })
  })

  test('the system role writes into a tenant that is named, in its own transaction', async ({
    assert,
  }) => {
    const tenantId = world.chicago.id
    await systemTransaction((trx) => recordAudit({ action: 'test.system', subject, tenantId }, trx))
    assert.lengthOf(await entries(tenantId), 1)
    assert.isEmpty(await entries())
  })

  test('what belongs to no tenant stands in the trail of the platform alone', async ({
    assert,
  }) => {
    const { id: organizationId } = world.organizations[0]
    await recordAudit({ action: 'test.above', subject, tenantId: null, organizationId })
    await recordAudit({ action: 'test.nobody', subject })
    const rows = await systemRows(
      `select action, organization_id as "organizationId" from platform_audit_entries
       where action like 'test.%' order by created_at, id`
    )
    assert.deepEqual(rows, [
      { action: 'test.above', organizationId },
      { action: 'test.nobody', organizationId: null },
    ])
    for (const { id } of [world.madrid, world.chicago]) assert.isEmpty(await entries(id))
  })

  test('the application adds entries and changes none; nobody changes the platform’s', async ({
    assert,
  }) => {
    const here = rowsOf(world.madrid.id)
    await recordAudit({ action: 'test.kept', subject, tenantId: world.madrid.id })
    await recordAudit({ action: 'test.kept', subject, tenantId: null })
    for (const refused of [
      () => here.change(`update audit_entries set action = 'test.forged'`),
      () => here.change(`delete from audit_entries`),
      () => here.change(`truncate audit_entries`),
      () => systemRows(`truncate platform_audit_entries`),
      () => here.rows(`select 1 from platform_audit_entries`),
      () => here.change(`delete from platform_audit_entries`),
      () => systemRows(`update platform_audit_entries set action = 'test.forged'`),
      () => systemRows(`update audit_entries set action = 'test.forged'`),
    ]) {
      await assert.rejects(refused, /permission denied/)
    }
    assert.lengthOf(await entries(), 1)
  })

  test('an entry of another tenant cannot be written from inside one', async ({ assert }) => {
    const forged = () =>
      tenancy.run(world.madrid.id, () =>
        transaction((trx) =>
          recordAudit({ action: 'test.forged', subject, tenantId: world.chicago.id }, trx)
        )
      )
    await assert.rejects(forged, /row-level security/)
    assert.isEmpty(await entries(world.chicago.id))
  })
})
