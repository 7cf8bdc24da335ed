import { readFileSync } from 'node:fs'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import type { ApiRequest } from '@japa/api-client'
import { test } from '@japa/runner'
import env from '#start/env'
import { drainJobs } from '#tests/support/drain_jobs'
import { MailServer, noGlobalServer } from '#tests/support/mail_server'
import { rowsOf, type TenantRows } from '#tests/support/rows'
import { createWorld, type World } from '#tests/support/world'

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/mail/${name}`, import.meta.url), 'utf8')

/** Signed by itself, for `localhost`. */
const CERTIFICATE = { cert: fixture('localhost.crt'), key: fixture('localhost.key') }

const trust = (certificate: string) =>
  setDefaultCACertificates([...getCACertificates('default'), certificate])

const SERVER = '/api/v1/admin/mail-server'

test.group('Mail | the server of a tenant', (group) => {
  let world: World
  let server: MailServer
  let db: TenantRows

  group.each.setup(async () => {
    world = await createWorld()
    db = rowsOf(world.madrid.id)
    server = await MailServer.start({ hideSTARTTLS: true, allowInsecureAuth: true })
    noGlobalServer()
    env.set('OUTBOUND_ALLOW_HOSTS', '127.0.0.1')
    const authorities = getCACertificates('default')
    return async () => {
      setDefaultCACertificates(authorities)
      env.set('OUTBOUND_ALLOW_HOSTS', '')
      await server.stop()
    }
  })

  const admin = (request: ApiRequest, tenant = world.madrid) =>
    request
      .bearerToken(world.token(tenant, 'ceo'))
      .header('x-tenant-id', tenant.id)
      .header('x-admin-token', world.adminToken(tenant))
  const given = (more: object = {}) => ({
    host: '127.0.0.1',
    port: server.port,
    security: 'none',
    username: 'clinic',
    password: 'right',
    fromName: 'Clínica Sol',
    fromEmail: 'hola@clinica.example',
    version: 0,
    ...more,
  })
  const lastMail = async () => {
    const [row] = await db.rows<{ state: string; reason: string | null }>(
      `select state, reason from mails order by created_at desc, id desc limit 1`
    )
    return row
  }

  test('mails go by it, signed in, from its address; the password is never shown', async ({
    client,
    assert,
  }) => {
    const before = await admin(client.get(SERVER))
    assert.deepEqual(before.body().data, { configured: false, own: null, version: 0 })
    const saved = await admin(client.put(SERVER)).json(given())
    saved.assertStatus(200)
    assert.deepInclude(saved.body().data, { configured: true, version: 1 })
    assert.isTrue(saved.body().data.own.passwordSet)
    assert.notInclude(JSON.stringify(saved.body()), 'right')
    const [row] = await db.rows<{ password: string }>(`select password from mail_servers`)
    assert.notInclude(row?.password, 'right')

    ;(await admin(client.post(`${SERVER}/test`))).assertStatus(201)
    await drainJobs()
    assert.lengthOf(server.mails, 1)
    const [{ parsed, user, to }] = server.mails as [MailServer['mails'][0]]
    assert.equal(user, 'clinic')
    assert.deepInclude(parsed.from, { name: 'Clínica Sol', address: 'hola@clinica.example' })
    const account = world.organizations[0].accounts.find(({ role }) => role === 'ceo')
    assert.deepEqual(to, [account?.email])

    const audit = JSON.stringify(await db.rows(`select * from audit_entries`))
    assert.include(audit, 'mail.server_changed')
    assert.notInclude(audit, row?.password)
    assert.notInclude(audit, 'right')
  })

  test('whoever names another server does not get the password of the one before', async ({
    client,
    assert,
  }) => {
    await admin(client.put(SERVER)).json(given())
    const without: object = { ...given({ version: 1, fromName: null }), password: undefined }
    ;(await admin(client.put(SERVER)).json(without)).assertStatus(200)
    for (const other of [{ port: server.port + 1 }, { username: 'eve' }, { host: '127.0.0.1.' }]) {
      const refused = await admin(client.put(SERVER)).json({ ...without, ...other, version: 2 })
      refused.assertStatus(422)
    }
    const [row] = await db.rows<{ version: number }>(`select version from mail_servers`)
    assert.equal(row?.version, 2)
    const stale = await admin(client.put(SERVER)).json(given())
    stale.assertStatus(409)
    assert.notInclude(JSON.stringify(stale.body()), '"right"')
  })

  test('a wrong password is told at once', async ({ client, assert }) => {
    await admin(client.put(SERVER)).json(given({ password: 'wrong' }))
    await admin(client.post(`${SERVER}/test`))
    await drainJobs()
    assert.deepEqual(await lastMail(), { state: 'failed', reason: 'smtp_sign_in' })
  })

  test('our own network is out of reach, also for a server that moved there', async ({
    client,
    assert,
  }) => {
    await admin(client.put(SERVER)).json(given())
    env.set('OUTBOUND_ALLOW_HOSTS', '')
    await admin(client.post(`${SERVER}/test`))
    await drainJobs()
    assert.deepEqual(await lastMail(), { state: 'failed', reason: 'smtp_address_not_allowed' })
    assert.equal(server.tries, 0)
    for (const host of [
      '127.0.0.1',
      'localhost',
      '[::1]',
      '2130706433',
      '10.0.0.5',
      '169.254.169.254',
    ]) {
      // At a port and with TLS, against which nothing speaks: the address alone is refused.
      const change = { host, port: 465, security: 'tls', version: 1 }
      const refused = await admin(client.put(SERVER)).json(given(change))
      refused.assertStatus(422)
      refused.assertBodyContains({ errors: [{ field: 'host' }] })
    }
    for (const port of [22, 80, 5432, 6379]) {
      const refused = await admin(client.put(SERVER)).json(
        given({ host: '93.184.216.34', port, version: 1 })
      )
      refused.assertStatus(422)
    }
    const clear = await admin(client.put(SERVER)).json(
      given({ host: '93.184.216.34', port: 587, version: 1 })
    )
    clear.assertStatus(422)
    clear.assertBodyContains({ errors: [{ field: 'security' }] })
  })

  test('TLS is required and certificates are checked', async ({ client, assert }) => {
    const secured = await MailServer.start(CERTIFICATE)
    env.set('OUTBOUND_ALLOW_HOSTS', 'localhost,127.0.0.1')
    const tries: [change: object, reason: string | null][] = [
      [{ security: 'starttls' }, 'smtp_tls'],
      [{ security: 'starttls', host: 'localhost', port: secured.port }, 'smtp_tls'],
    ]
    let version = 0
    const attempt = async (change: object) => {
      const saved = await admin(client.put(SERVER)).json(given({ ...change, version }))
      saved.assertStatus(200)
      version = saved.body().data.version
      await admin(client.post(`${SERVER}/test`))
      await drainJobs()
      return (await lastMail())?.reason
    }
    for (const [change, reason] of tries) assert.equal(await attempt(change), reason)
    assert.lengthOf(secured.mails, 0)

    trust(CERTIFICATE.cert)
    const trusted = { security: 'starttls', host: 'localhost', port: secured.port }
    assert.isNull(await attempt(trusted))
    assert.equal(await attempt({ ...trusted, host: '127.0.0.1' }), 'smtp_tls')
    assert.lengthOf(secured.mails, 1)
    const fromTheStart = await MailServer.start({ ...CERTIFICATE, secure: true })
    assert.isNull(await attempt({ ...trusted, security: 'tls', port: fromTheStart.port }))
    assert.lengthOf(fromTheStart.mails, 1)
    await Promise.all([secured.stop(), fromTheStart.stop()])
  })

  test('without it mails go by the instance again', async ({ client, assert }) => {
    await admin(client.put(SERVER)).json(given())
    ;(await admin(client.delete(SERVER))).assertStatus(204)
    ;(await admin(client.delete(SERVER))).assertStatus(204)
    const removals = `select 1 from audit_entries where action = 'mail.server_removed'`
    assert.lengthOf(await db.rows(removals), 1)
    await admin(client.post(`${SERVER}/test`))
    await drainJobs()
    assert.deepEqual(await lastMail(), { state: 'failed', reason: 'mail_not_configured' })
    assert.lengthOf(server.mails, 0)
  })

  test('nonsense is refused, and no other tenant is changed', async ({ client, assert }) => {
    for (const wrong of [
      { host: '' },
      { host: 'a b' },
      { port: 0 },
      { port: '25' },
      { security: 'ssl' },
      { fromEmail: 'none' },
      { fromName: 'A\r\nBcc: eve@example.com' },
      { username: 'a\nb' },
      { version: -1 },
    ]) {
      ;(await admin(client.put(SERVER)).json(given(wrong))).assertStatus(422)
    }
    await admin(client.put(SERVER)).json(given())
    const other = await admin(client.get(SERVER), world.paris)
    assert.isNull(other.body().data.own)
  })

  test('what lets somebody in goes by the instance’s server: a tenant’s own could read it', async ({
    client,
    assert,
  }) => {
    const shared = await MailServer.startGlobal()
    try {
      ;(await admin(client.put(SERVER)).json(given())).assertStatus(200)
      const invite = (email: string) =>
        admin(client.post('/api/v1/admin/invitations')).json({ email, role: 'ceo' })
      ;(await invite('new.ceo@example.org')).assertStatus(201)
      ;(await admin(client.post(`${SERVER}/test`))).assertStatus(201)
      await drainJobs()
      assert.deepEqual(
        shared.mails.map(({ to }) => to),
        [['new.ceo@example.org']]
      )
      assert.lengthOf(server.mails, 1)
      assert.notInclude(server.mails[0]?.raw, '/invite/')

      noGlobalServer()
      ;(await invite('another@example.org')).assertStatus(201)
      await drainJobs()
      assert.deepEqual(server.mails[1]?.to, ['another@example.org'])
    } finally {
      await shared.stop()
    }
  })
})
