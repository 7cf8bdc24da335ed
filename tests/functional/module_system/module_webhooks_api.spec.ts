import { test } from '@japa/runner'
import { registerProbe } from '#tests/functional/module_system/probe/probe_module'
import { ring, ringAddress, ringOf } from '#tests/functional/module_system/probe/ring'
import { switchOff, switchOn } from '#tests/functional/module_system/probe/switch'
import { rowsOf } from '#tests/support/rows'
import { userIdOf } from '#tests/support/staff'
import { createWorld, type World } from '#tests/support/world'

const LIST = '/api/v1/admin/modules/probe/webhooks'
const ROTATE = `${LIST}/rings/rotate`

test.group('Addresses of webhooks', (group) => {
  let world: World

  group.each.setup(async () => {
    registerProbe()
    world = await createWorld()
    await switchOn(world.madrid.id, 'probe')
  })

  const asCeo = (tenant: World['madrid']) => ({
    'authorization': `Bearer ${world.token(tenant, 'ceo')}`,
    'x-tenant-id': tenant.id,
    'x-admin-token': world.adminToken(tenant),
  })

  test('each tenant has its own, and no list shows a secret', async ({ client, assert }) => {
    await switchOn(world.paris.id, 'probe')
    const keys = new Set<string>()
    for (const tenant of [world.madrid, world.paris]) {
      const answer = await client.get(LIST).headers(asCeo(tenant))
      answer.assertStatus(200)
      const { data, meta } = answer.body() as { data: { url: string }[]; meta: object }
      assert.deepEqual(meta, { nextCursor: null })
      assert.lengthOf(data, 1)
      assert.containSubset(data[0], { name: 'rings', secretSet: true, rotatedAt: null })
      assert.sameMembers(Object.keys(data[0]!), [
        'name',
        'url',
        'secretSet',
        'createdAt',
        'rotatedAt',
      ])
      assert.match(data[0]!.url, /\/webhooks\/m\/probe\/rings\/[\w-]{32}$/)
      keys.add(data[0]!.url)
    }
    assert.equal(keys.size, 2)
  })

  test('a new secret is shown once, replaces the old one, and is audited', async ({
    client,
    assert,
  }) => {
    const first = await ringAddress(client, world, world.madrid)
    const second = await ringAddress(client, world, world.madrid)
    assert.equal(first.url, second.url)
    assert.notEqual(first.secret, second.secret)
    assert.equal((await ring(first, ringOf('one'))).status, 401)
    assert.equal((await ring(second, ringOf('one'))).status, 200)
    const [row] = await rowsOf(world.madrid.id).rows<{ secret: string; rotated_at: Date | null }>(
      `select secret, rotated_at from module_webhooks where name = 'rings'`
    )
    assert.isNotNull(row!.rotated_at)
    assert.notInclude(row!.secret, second.secret)
    const audit = await rowsOf(world.madrid.id).rows<object>(
      `select action, actor_id, subject_id, after from audit_entries where action like '%webhook%'`
    )
    const entry = {
      action: 'module.webhook_rotated',
      actor_id: await userIdOf(world, world.madrid, 'ceo'),
      subject_id: 'probe',
      after: { webhook: 'rings' },
    }
    assert.deepEqual(audit, [entry, entry])
  })

  test('the order of refusals, for both', async ({ client }) => {
    const ceo = world.token(world.madrid, 'ceo')
    const ask = (path: string) => (path === LIST ? client.get(path) : client.post(path))
    for (const path of [LIST, ROTATE]) {
      ;(await ask(path)).assertStatus(401)
      const elsewhere = await ask(path).bearerToken(ceo).header('x-tenant-id', world.chicago.id)
      elsewhere.assertStatus(404)
      const seller = await ask(path).bearerToken(world.token(world.madrid, 'seller'))
      seller.assertStatus(403)
      seller.assertBodyContains({ code: 'E_FORBIDDEN' })
      const noAdmin = await ask(path).bearerToken(ceo)
      noAdmin.assertStatus(403)
      noAdmin.assertBodyContains({ code: 'E_ADMIN_TOKEN_REQUIRED' })
    }
    for (const path of [LIST.replace('probe', 'nowhere'), ROTATE.replace('rings', 'bells')]) {
      ;(await ask(path).headers(asCeo(world.madrid))).assertStatus(404)
    }
    ;(await client.get(`${LIST}?limit=0`).headers(asCeo(world.madrid))).assertStatus(422)
  })

  test('off: neither is there, and the address is the same afterwards', async ({
    client,
    assert,
  }) => {
    const before = await ringAddress(client, world, world.madrid)
    await switchOff(world.madrid.id, 'probe')
    ;(await client.get(LIST).headers(asCeo(world.madrid))).assertStatus(404)
    ;(await client.post(ROTATE).headers(asCeo(world.madrid))).assertStatus(404)
    await switchOn(world.madrid.id, 'probe')
    assert.equal((await ring(before, ringOf('one'))).status, 200)
  })
})
