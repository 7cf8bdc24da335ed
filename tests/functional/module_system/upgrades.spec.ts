import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import { upgradeModule } from '#app/module_system/actions/upgrade_module'
import { enableModule } from '#app/module_system/actions/enable_module'
import { defineModule } from '#app/module_system/contracts/manifest'
import { registry } from '#app/module_system/registry'
import { currentTenantId, tenancy } from '#app/tenancy/scope'
import { switchOff } from '#tests/functional/module_system/probe/switch'
import { rowsOf } from '#tests/support/rows'
import { createWorld, type World } from '#tests/support/world'

const label = { en: 'Aging', es: 'Edad', fr: 'Âge' }
const lazy = () => Promise.reject(new Error('not asked for'))

/** What the module was asked to do, and whether it can. */
const asked: { tenantId: string; from: string; dryRun: boolean }[] = []
let broken = false

const AGING = defineModule('aging', {
  version: '2.0.0',
  name: label,
  description: label,
  icon: 'clock',
  dependsOn: [],
  tables: [],
  permissions: [],
  webhooks: [{ name: 'news', verify: lazy, handle: lazy }],
  lifecycle: async () => ({
    default: {
      async upgradeTenant({ tenantId, from, dryRun }) {
        asked.push({ tenantId: `${tenantId} ${currentTenantId() === tenantId}`, from, dryRun })
        if (broken) throw new Error('it cannot be read')
        return [`would turn ${from} into 2.0.0`]
      },
    },
  }),
})

test.group('Upgrades of modules', (group) => {
  let world: World
  let tenantId: string

  const give = (tenant: World['madrid'], version: string, state = 'enabled') =>
    rowsOf(tenant.id).change(
      `insert into tenant_modules (tenant_id, module_id, state, version) values (?, 'aging', ?, ?)`,
      [tenant.id, state, version]
    )
  const versionOf = async (tenant: World['madrid']) => {
    const [row] = await rowsOf(tenant.id).rows<{ version: string }>(
      `select version from tenant_modules where module_id = 'aging'`
    )
    return row?.version
  }
  const audit = () =>
    rowsOf(tenantId).rows<{ action: string; before: object; after: object }>(
      `select action, before, after from audit_entries where action = 'module.upgraded'`
    )
  const upgrade = (dryRun = false) =>
    tenancy.run(tenantId, () => upgradeModule('aging', { dryRun }))

  async function run(...argv: string[]) {
    const command = await ace.create(
      (await import('../../../commands/modules_upgrade.js')).default,
      argv
    )
    command.logger.useRenderer({ log: () => undefined, logError: () => undefined } as never)
    await command.exec()
    return command.exitCode ?? 0
  }

  group.setup(() => {
    registry.addModule(AGING)
    return () => void registry.modules.delete('aging')
  })

  group.each.setup(async () => {
    world = await createWorld()
    tenantId = world.madrid.id
    asked.length = 0
    broken = false
  })

  test('a dry run says what would be done and writes nothing', async ({ assert }) => {
    await give(world.madrid, '1.4.0')
    const done = ['would turn 1.4.0 into 2.0.0']
    const result = { kind: 'upgraded' as const, from: '1.4.0', to: '2.0.0', done }
    assert.deepEqual(await upgrade(true), result)
    assert.equal(await versionOf(world.madrid), '1.4.0')
    assert.deepEqual(asked, [{ tenantId: `${tenantId} true`, from: '1.4.0', dryRun: true }])
    assert.isEmpty(await audit())

    assert.deepEqual(await upgrade(), result)
    assert.equal(await versionOf(world.madrid), '2.0.0')
    assert.deepEqual(await audit(), [
      {
        action: 'module.upgraded',
        before: { version: '1.4.0' },
        after: { version: '2.0.0' },
      },
    ])
    assert.lengthOf(await rowsOf(tenantId).rows(`select name from module_webhooks`), 1)
    assert.deepEqual(await upgrade(), { kind: 'up_to_date' })
    assert.lengthOf(asked, 2)
  })

  test('a failure leaves the old version; off and newer data are left alone', async ({
    assert,
  }) => {
    await give(world.madrid, '1.4.0')
    broken = true
    await assert.rejects(() => upgrade(), 'it cannot be read')
    assert.equal(await versionOf(world.madrid), '1.4.0')
    await rowsOf(tenantId).change(
      `update tenant_modules set version = '3.0.0' where module_id = 'aging'`
    )
    assert.deepEqual(await upgrade(), { kind: 'newer', from: '3.0.0' })
    await rowsOf(tenantId).change(
      `update tenant_modules set state = 'disabled' where module_id = 'aging'`
    )
    assert.deepEqual(await upgrade(), { kind: 'not_enabled' })
    const unknown = await tenancy.run(tenantId, () => upgradeModule('nobody', { dryRun: false }))
    assert.deepEqual(unknown, { kind: 'unknown_module' })
  })

  test('switching on after a while upgrades first, and again after a failure', async ({
    assert,
  }) => {
    await give(world.madrid, '1.4.0', 'disabled')
    const enable = () =>
      tenancy.run(tenantId, () => enableModule({ moduleId: 'aging', actorId: null }))
    broken = true
    await assert.rejects(enable, 'it cannot be read')
    assert.equal(await versionOf(world.madrid), '1.4.0')
    broken = false
    assert.deepEqual(await enable(), { kind: 'enabled' })
    assert.equal(await versionOf(world.madrid), '2.0.0')
    assert.lengthOf(asked, 2)
    assert.lengthOf(await audit(), 1)
    await switchOff(tenantId, 'aging')
    assert.deepEqual(await enable(), { kind: 'enabled' })
    assert.lengthOf(asked, 2)
  })

  test('the command goes tenant by tenant, or to one; a failure is its exit code', async ({
    assert,
  }) => {
    for (const tenant of [world.madrid, world.paris, world.chicago]) await give(tenant, '1.0.0')
    assert.equal(await run('--dry-run'), 0)
    assert.lengthOf(asked.splice(0), 3)
    assert.equal(await run(`--tenant=${world.paris.slug}`, '--module=aging'), 0)
    const versions = async () =>
      Promise.all([world.madrid, world.paris, world.chicago].map(versionOf))
    assert.deepEqual(await versions(), ['1.0.0', '2.0.0', '1.0.0'])
    assert.equal(await run('--module=crm_sales'), 0)
    assert.deepEqual(await versions(), ['1.0.0', '2.0.0', '1.0.0'])
    broken = true
    assert.equal(await run(), 1)
    broken = false
    assert.equal(await run(), 0)
    assert.deepEqual(await versions(), ['2.0.0', '2.0.0', '2.0.0'])
  })
})
