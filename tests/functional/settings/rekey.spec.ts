import { test } from '@japa/runner'
import encryption from '@adonisjs/core/services/encryption'
import env from '#start/env'
import { agentSettings } from '#app/agent/contracts/settings'
import { findChannel } from '#app/channels/queries/find_channel'
import { rotateSecret } from '#app/module_webhooks/actions/rotate_secret'
import { webhookPurpose } from '#app/module_webhooks/contracts/address'
import { rekey } from '#app/settings/actions/rekey'
import { changeTenantSettings } from '#app/settings/actions/change_tenant_settings'
import { findGroup } from '#app/settings/groups'
import { readGroup } from '#app/settings/queries/read_group'
import { newestMark, openSecret, sealSecret } from '#app/shared/secrets'
import { database } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { AGENT, asking, fieldOf, ORGANIZATION } from '#tests/functional/settings/given'
import { rowsOf } from '#tests/support/rows'
import { userIdOf } from '#tests/support/staff'
import { systemRows } from '#tests/support/system_rows'
import { createWorld, type World } from '#tests/support/world'

const OLD = 'the-old-key-0123456789abcdefghijklmn'
const NEW = 'the-new-key-0123456789abcdefghijklmn'

const OF_TENANT = `
  select 'channels' as place, webhook_secret as sealed from channels where webhook_secret is not null
  union all select 'channels', api_key from channels where api_key is not null
  union all select 'module_webhooks', secret from module_webhooks
  union all select 'mails', data from mails where data is not null
  union all select 'tenant_settings', settings -> 'openaiKey' ->> 'sealed' from tenant_settings`
const ABOVE_TENANTS = `
  select 'platform_mails' as place, data as sealed from platform_mails where data is not null
  union all select 'organization_settings', settings -> 'openaiKey' ->> 'sealed' from organization_settings`

interface Sealed {
  place: string
  sealed: string
}

test.group('Changing the key of stored secrets', (group) => {
  let world: World

  group.each.setup(async () => {
    env.set('ENCRYPTION_KEYS', OLD)
    world = await createWorld()
    return () => env.set('ENCRYPTION_KEYS', '')
  })

  const inMadrid = <T>(work: () => Promise<T>) => tenancy.run(world.madrid.id, work)
  const underOldKey = async () => {
    const { madrid, paris, chicago } = world
    const rows = await systemRows<Sealed>(ABOVE_TENANTS)
    for (const { id } of [madrid, paris, chicago]) {
      rows.push(...(await rowsOf(id).rows<Sealed>(OF_TENANT)))
    }
    return rows.filter(({ sealed }) => !sealed.startsWith(newestMark())).map(({ place }) => place)
  }

  /** Changes the agent's key as a person would, against whatever the version is. */
  const setKey = (secret: string) =>
    inMadrid(async () => {
      const agent = findGroup('agent')
      if (!agent) throw new Error('The agent has settings')
      const { version } = await readGroup(agent)
      return changeTenantSettings(agent, { values: { openaiKey: secret }, version })
    })

  test('under load nothing is unreadable at any moment, and the old key is needed no more', async ({
    client,
    assert,
  }) => {
    const ask = asking(world, client)
    await setKey('sk-first-0')
    await ask('put', `${ORGANIZATION}/agent`).json({
      values: { openaiKey: 'sk-of-all' },
      version: 1,
    })
    await addWebhooks(world, 60)
    await addMails(world)
    const userId = await userIdOf(world, world.madrid, 'ceo')
    const [whatsapp] = world.madrid.channels
    const before = await inMadrid(() => findChannel(whatsapp!.id, database()))
    const secret = before?.webhookSecret()
    assert.isString(secret)

    env.set('ENCRYPTION_KEYS', `${NEW}, ${OLD}`)
    assert.isAbove((await underOldKey()).length, 60)
    let over = false
    let reads = 0
    const unreadable: string[] = []
    const reader = async () => {
      while (!over) {
        const settings = await inMadrid(() => agentSettings())
        if (!settings.secret('openaiKey')?.startsWith('sk-')) unreadable.push('settings')
        const inParis = await tenancy.run(world.paris.id, () => agentSettings())
        if (inParis.secret('openaiKey') !== 'sk-of-all') unreadable.push('organization')
        const channel = await inMadrid(() => findChannel(whatsapp!.id, database()))
        if (channel?.webhookSecret() !== secret) unreadable.push('channel')
        for (const { sealed } of await webhookSecrets(world)) {
          if (openSecret(sealed, webhookPurpose(world.madrid.id)) === null) unreadable.push('hook')
        }
        reads++
      }
    }
    const writer = async () => {
      for (let n = 1; !over; n++) {
        await setKey(`sk-later-${n}`)
        await inMadrid(() =>
          rotateSecret({ moduleId: 'load', name: `w${n % 60}`, actorId: userId })
        )
      }
    }
    const load = [reader(), reader(), writer()]
    const results = await Promise.all([rekey({ batch: 7 }), rekey({ batch: 11 })])
    over = true
    await Promise.all(load)

    assert.deepEqual(unreadable, [])
    assert.isAbove(reads, 0)
    assert.isAbove(results[0].resealed + results[1].resealed, 0)
    assert.deepEqual([...results[0].lost, ...results[1].lost], [])
    assert.deepEqual(await underOldKey(), [])
    assert.deepEqual(await rekey({ batch: 200 }), { resealed: 0, lost: [] })
    env.set('ENCRYPTION_KEYS', NEW)
    const after = await inMadrid(() => findChannel(whatsapp!.id, database()))
    assert.equal(after?.webhookSecret(), secret)
    assert.match((await inMadrid(() => agentSettings())).secret('openaiKey') ?? '', /^sk-later-/)
  }).timeout(30_000)

  test('a lost key is told for each secret; the rest goes on working and a new one may be set', async ({
    client,
    assert,
  }) => {
    await setKey('sk-first-0')
    env.set('ENCRYPTION_KEYS', NEW)
    const settings = await inMadrid(() => agentSettings())
    assert.isNull(settings.secret('openaiKey'))
    assert.isTrue(settings.values.enabled)

    const ask = asking(world, client)
    const shown = await ask('get', AGENT)
    shown.assertStatus(200)
    assert.containSubset(fieldOf(shown.body(), 'openaiKey'), { set: true, readable: false })
    const { lost } = await rekey({ batch: 50 })
    const told = lost.find(({ place }) => place === 'tenant_settings agent.openaiKey')
    assert.equal(told?.ownerId, world.madrid.id)
    assert.match(told?.keyId ?? '', /^[0-9a-f]{8}$/)

    const anew = await ask('put', AGENT).json({ values: { openaiKey: 'sk-second' }, version: 2 })
    assert.containSubset(fieldOf(anew.body(), 'openaiKey'), { set: true, readable: true })
  })

  test('a secret that is moved to another tenant’s row stays closed', async ({ assert }) => {
    await setKey('sk-first-0')
    const [row] = await rowsOf(world.madrid.id).rows<{ settings: object }>(
      `select settings from tenant_settings`
    )
    await rowsOf(world.paris.id).change(
      `insert into tenant_settings (tenant_id, group_id, settings, settings_version)
       values (?, 'agent', ?, 1)`,
      [world.paris.id, JSON.stringify(row?.settings)]
    )
    const inParis = await tenancy.run(world.paris.id, () => agentSettings())
    assert.isNull(inParis.secret('openaiKey'))
  })

  test('what an older release has sealed opens, and is sealed anew', async ({ assert }) => {
    const sealed = encryption.use('settings').encrypt('of-old', undefined, 'stored-secret')
    const [whatsapp] = world.madrid.channels
    await rowsOf(world.madrid.id).change(`update channels set api_key = ? where id = ?`, [
      sealed,
      whatsapp!.id,
    ])
    const key = async () => (await inMadrid(() => findChannel(whatsapp!.id, database())))?.apiKey()
    assert.equal(await key(), 'of-old')
    await rekey({ batch: 50 })
    assert.deepEqual(await underOldKey(), [])
    assert.equal(await key(), 'of-old')
  })
})

/** A mail of a tenant and one of nobody's, as they stand before they are sent. */
async function addMails({ madrid }: World) {
  const values = ['probe', 'en', 'ana@example.com', sealSecret('{}'), 'rekey']
  const columns = 'template, locale, to_email, data, dedupe_key, created_at'
  await rowsOf(madrid.id).change(
    `insert into mails (tenant_id, ${columns}) values (?, ?, ?, ?, ?, ?, now())`,
    [madrid.id, ...values]
  )
  await systemRows(
    `insert into platform_mails (${columns}) values (?, ?, ?, ?, ?, now()) returning 1`,
    values
  )
}

/** Webhooks of no module that there is, each with a secret. */
async function addWebhooks(world: World, count: number) {
  for (let n = 0; n < count; n++) {
    await rowsOf(world.madrid.id).change(
      `insert into module_webhooks (tenant_id, module_id, name, key, secret, created_at)
       values (?, 'load', ?, ?, ?, now())`,
      [
        world.madrid.id,
        `w${n}`,
        `key-${n}`,
        sealSecret(`whs-${n}`, webhookPurpose(world.madrid.id)),
      ]
    )
  }
}

const webhookSecrets = (world: World) =>
  rowsOf(world.madrid.id).rows<{ sealed: string }>(
    `select secret as sealed from module_webhooks where module_id = 'load'`
  )
