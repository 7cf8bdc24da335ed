import { test } from '@japa/runner'
import { agentSettings } from '#app/agent/contracts/settings'
import { tenancy } from '#app/tenancy/scope'
import { AGENT, asking, fieldOf } from '#tests/functional/settings/given'
import { Lead } from '#tests/support/agent'
import { rowsOf } from '#tests/support/rows'
import { createWorld, type World } from '#tests/support/world'

test.group('What a tenant sets about the kernel', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
  })

  const audited = () =>
    rowsOf(world.madrid.id).rows<{ before: unknown; after: unknown; subject: string }>(
      `select before, after, subject_id as subject from audit_entries
       where tenant_id = ? and action = 'settings.changed' order by created_at, id`,
      [world.madrid.id]
    )
  const current = () => tenancy.run(world.madrid.id, () => agentSettings())

  test('a form says what holds and where it comes from', async ({ client, assert }) => {
    const shown = await asking(world, client)('get', AGENT).header('accept-language', 'fr')
    shown.assertStatus(200)
    const { values, version } = shown.body().data
    assert.equal(version, 1)
    assert.containSubset(values, { enabled: true, companyName: null, staleAfterHours: 6 })
    assert.notProperty(values, 'openaiKey')
    assert.containSubset(fieldOf(shown.body(), 'staleAfterHours'), {
      label: 'Répond aux messages datant au plus d’autant d’heures',
      origin: 'default',
      editable: true,
      inherited: 6,
    })
    assert.containSubset(fieldOf(shown.body(), 'openaiKey'), { set: false, origin: 'default' })
  })

  test('a value is set, audited with what was before, and given up again', async ({
    client,
    assert,
  }) => {
    const ask = asking(world, client)
    const set = await ask('put', AGENT).json({ values: { staleAfterHours: 12 }, version: 1 })
    set.assertStatus(200)
    assert.equal(set.body().data.version, 2)
    assert.containSubset(fieldOf(set.body(), 'staleAfterHours'), { origin: 'tenant', inherited: 6 })
    assert.equal((await current()).values.staleAfterHours, 12)
    const same = await ask('put', AGENT).json({ values: { staleAfterHours: 12 }, version: 2 })
    assert.equal(same.body().data.version, 2)

    const reset = await ask('put', AGENT).json({ values: {}, version: 2 })
    assert.containSubset(fieldOf(reset.body(), 'staleAfterHours'), { origin: 'default' })
    assert.equal((await current()).values.staleAfterHours, 6)
    assert.deepEqual(await audited(), [
      { before: {}, after: { staleAfterHours: 12 }, subject: 'agent' },
      { before: { staleAfterHours: 12 }, after: {}, subject: 'agent' },
    ])
  })

  test('a secret is kept, hidden everywhere and opened for the agent alone', async ({
    client,
    assert,
  }) => {
    const ask = asking(world, client)
    const set = await ask('put', AGENT).json({
      values: { openaiKey: 'sk-very-secret' },
      version: 1,
    })
    assert.containSubset(fieldOf(set.body(), 'openaiKey'), {
      set: true,
      readable: true,
      origin: 'tenant',
    })
    const rows = await rowsOf(world.madrid.id).rows(`select * from tenant_settings`)
    assert.notInclude(JSON.stringify([set.body(), rows, await audited()]), 'very-secret')
    assert.equal((await current()).secret('openaiKey'), 'sk-very-secret')
    await ask('put', AGENT).json({ values: { openaiKey: null }, version: 2 })
    assert.isNull((await current()).secret('openaiKey'))
    const masks = (await audited()).map(({ before, after }) => [before, after])
    assert.deepEqual(masks, [
      [{}, { openaiKey: '[hidden]' }],
      [{ openaiKey: '[hidden]' }, {}],
    ])
  })

  test('of two who change the same, the later gets both values', async ({ client, assert }) => {
    const ask = asking(world, client)
    await ask('put', AGENT).json({ values: { persona: 'Kind' }, version: 1 })
    const late = await ask('put', AGENT).json({
      values: { persona: 'Short', openaiKey: 'sk-very-secret' },
      version: 1,
    })
    late.assertStatus(409)
    assert.equal(late.body().current.values.persona, 'Kind')
    assert.deepEqual(late.body().given, { version: 1, values: { persona: 'Short' } })
  })

  test('nobody without the right, what is wrong, and unknown groups are refused', async ({
    client,
    assert,
  }) => {
    const change = { values: { staleAfterHours: 12 }, version: 1 }
    const anonymous = await client.put(AGENT).json(change)
    anonymous.assertStatus(401)
    const seller = await asking(world, client, 'seller')('put', AGENT).json(change)
    seller.assertStatus(403)
    const other = await client
      .put(AGENT)
      .bearerToken(world.token(world.chicago, 'ceo'))
      .header('x-tenant-id', world.madrid.id)
      .header('x-admin-token', world.adminToken(world.madrid))
      .json(change)
    other.assertStatus(404)
    const ask = asking(world, client)
    const wrong = await ask('put', AGENT).json({
      values: { staleAfterHours: 0, pauseSeconds: 'soon' },
      version: 1,
    })
    wrong.assertStatus(422)
    assert.sameMembers(
      wrong.body().errors.map(({ field }: { field: string }) => field),
      ['values.staleAfterHours', 'values.pauseSeconds']
    )
    const unknown = await ask('put', AGENT).json({ values: { tenantId: 'x' }, version: 1 })
    unknown.assertStatus(422)
    for (const path of ['nothing', 'crm_sales', '__proto__']) {
      const answer = await ask('get', `/api/v1/admin/settings/${path}`)
      answer.assertStatus(404)
    }
    assert.isEmpty(await rowsOf(world.madrid.id).rows(`select 1 from tenant_settings`))
    assert.isEmpty(await audited())
  })

  test('the agent does as it is told', async ({ client, assert }) => {
    const ask = asking(world, client)
    await ask('put', AGENT).json({ values: { answersInTenMinutes: 1 }, version: 1 })
    const lead = new Lead(world.madrid)
    assert.lengthOf(await lead.says('Hola, ¿qué servicios tienen?'), 1)
    await lead.says('¿Y a qué hora abren mañana?')
    assert.equal((await lead.turns()).at(-1)?.outcome, 'too_many_answers')
  })
})
