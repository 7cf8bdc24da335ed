import { execFile } from 'node:child_process'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import encryption from '@adonisjs/core/services/encryption'
import env from '#start/env'
import { agentSettings } from '#app/agent/contracts/settings'
import { findChannel } from '#app/channels/queries/find_channel'
import { mailPurpose, mailServerPurpose } from '#app/mail/contracts/mail_purpose'
import { rotateSecret } from '#app/module_webhooks/actions/rotate_secret'
import { webhookPurpose } from '#app/module_webhooks/contracts/address'
import { rekey } from '#app/settings/actions/rekey'
import { changeTenantSettings } from '#app/settings/actions/change_tenant_settings'
import { SEALED_ABOVE_TENANTS, SEALED_COLUMNS } from '#app/settings/contracts/sealed_column'
import { findGroup } from '#app/settings/groups'
import { readGroup } from '#app/settings/queries/read_group'
import { FORMER_PURPOSE, newestMark, openSecret, sealSecret } from '#app/shared/secrets'
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
  union all select 'mail_servers', password from mail_servers where password is not null
  union all select 'webhook_endpoints', secret from webhook_endpoints where secret is not null
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
    const sealedAnew = results.flatMap(({ resealed }) => Object.keys(resealed))
    assert.includeMembers(sealedAnew, [
      'channels.webhook_secret',
      'mails.data',
      'mail_servers.password',
      'module_webhooks.secret',
      'platform_mails.data',
    ])
    assert.deepEqual([...results[0].lost, ...results[1].lost], [])
    assert.deepEqual(await underOldKey(), [])
    assert.deepEqual(await rekey({ batch: 200 }), { resealed: {}, lost: [] })
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

  test('the command tells how many of each place, and what stays closed', async ({ assert }) => {
    await addMails(world)
    await setKey('sk-first-0')
    const first = await command({ ENCRYPTION_KEYS: `${NEW},${OLD}` })
    assert.equal(first.code, 0, first.output)
    assert.include(first.output, 'mail_servers.password: 1 sealed anew')
    assert.include(first.output, 'tenant_settings agent.openaiKey: 1 sealed anew')
    assert.match(first.output, /\b[1-9]\d* secrets sealed anew, 0 cannot be opened/)
    const lost = await command({ ENCRYPTION_KEYS: OLD })
    assert.equal(lost.code, 1)
    const { id } = world.madrid
    assert.match(
      lost.output,
      new RegExp(`mail_servers\\.password of ${id} cannot be opened: the key [0-9a-f]{8} is not in`)
    )
    assert.match(lost.output, /0 secrets sealed anew, [1-9]\d* cannot be opened/)
    assert.notMatch(lost.output, /sk-first|right/)
  }).timeout(60_000)

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

  test('no column’s secret opens in another tenant’s row, in another table or in nobody’s', ({
    assert,
  }) => {
    for (const { table, purposeOf } of SEALED_COLUMNS) {
      const sealed = sealSecret('of-madrid', purposeOf(world.madrid.id))
      assert.equal(openSecret(sealed, purposeOf(world.madrid.id)), 'of-madrid')
      const strange = SEALED_COLUMNS.flatMap((other) => [
        other.purposeOf(world.paris.id),
        ...(other.table === table ? [] : [other.purposeOf(world.madrid.id)]),
      ])
      const above = SEALED_ABOVE_TENANTS.map(({ purpose }) => purpose)
      for (const purpose of [...strange, ...above, FORMER_PURPOSE]) {
        assert.isNull(openSecret(sealed, purpose), purpose)
      }
    }
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

/** Runs the command as an operator does, on the database of the tests. */
function command(given: Record<string, string>): Promise<{ code: number; output: string }> {
  const cwd = app.makePath()
  const options = { cwd, env: { ...process.env, NO_COLOR: '1', ...given } }
  return new Promise((resolve) => {
    execFile(process.execPath, ['ace.js', 'settings:rekey'], options, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), output: out + err })
    )
  })
}

/** A mail of a tenant with its server, and a mail of nobody's, as they stand before they are sent. */
async function addMails({ madrid }: World) {
  const valuesOf = (tenantId: string | null) => [
    ...['probe', 'en', 'ana@example.com'],
    ...[sealSecret('{}', mailPurpose(tenantId)), 'rekey'],
  ]
  const columns = 'template, locale, to_email, data, dedupe_key, created_at'
  await rowsOf(madrid.id).change(
    `insert into mails (tenant_id, ${columns}) values (?, ?, ?, ?, ?, ?, now())`,
    [madrid.id, ...valuesOf(madrid.id)]
  )
  await rowsOf(madrid.id).change(
    `insert into mail_servers (tenant_id, host, port, security, username, password, from_email, updated_at)
     values (?, 'smtp.example.com', 587, 'starttls', 'us', ?, 'us@example.com', now())`,
    [madrid.id, sealSecret('right', mailServerPurpose(madrid.id))]
  )
  await systemRows(
    `insert into platform_mails (${columns}) values (?, ?, ?, ?, ?, now()) returning 1`,
    valuesOf(null)
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
