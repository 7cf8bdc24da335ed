import { Secret } from '@adonisjs/core/helpers'
import { test } from '@japa/runner'
import env from '#start/env'
import type { NewMail } from '#app/mail/contracts/mail'
import { sendMail } from '#app/mail/send_mail'
import { transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { systemTransaction } from '#app/tenancy/system/database'
import { storedMail, testMail, timePasses, type StoredMail } from '#tests/functional/mail/given'
import { drainJobs } from '#tests/support/drain_jobs'
import { MailServer, noGlobalServer } from '#tests/support/mail_server'
import { rowsOf, type TenantRows } from '#tests/support/rows'
import { systemRows } from '#tests/support/system_rows'
import { createWorld } from '#tests/support/world'

test.group('Mail delivery', (group) => {
  let tenantId: string
  let other: string
  let server: MailServer
  let db: TenantRows

  const mail = (given: Partial<NewMail> = {}) => testMail(tenantId, given)
  const stored = (id: string | null) => storedMail(tenantId, id)
  const send = async (given: Partial<NewMail> = {}) => {
    const id = await sendMail(mail(given))
    await drainJobs()
    return stored(id)
  }
  group.each.setup(async () => {
    const { madrid, chicago } = await createWorld()
    tenantId = madrid.id
    other = chicago.id
    db = rowsOf(tenantId)
    server = await MailServer.startGlobal()
    return () => server.stop()
  })

  test('a mail arrives once, in HTML and in text, from its tenant', async ({ assert }) => {
    const { id, ...row } = await send()
    assert.include(row, { state: 'sent', attempts: 1, subject: server.mails[0]!.parsed.subject! })
    assert.lengthOf(server.mails, 1)
    const { parsed, raw, to } = server.mails[0]!
    const [{ name }] = (await systemRows<{ name: string }>(
      `select name from tenants where id = ?`,
      [tenantId]
    )) as [{ name: string }]
    assert.deepEqual(to, ['ana@example.com'])
    assert.deepInclude(parsed.from, { name, address: 'no-reply@127.0.0.1' })
    assert.deepEqual(parsed.to?.[0], { name: 'Ana García', address: 'ana@example.com' } as never)
    assert.include(parsed.subject, 'Correo de prueba')
    assert.include(parsed.text, 'Hola, Ana:')
    assert.include(parsed.html, 'Hola, Ana:')
    assert.match(parsed.messageId ?? '', new RegExp(`^<${id}@`))
    assert.match(raw, /^Auto-Submitted: auto-generated\r$/m)
  })

  test('the mail exists if and only if its cause does', async ({ assert }) => {
    const failing = tenancy.run(tenantId, () =>
      transaction(async (trx) => {
        await sendMail(mail(), trx)
        throw new Error('the cause fails')
      })
    )
    await assert.rejects(() => failing, 'the cause fails')
    await drainJobs()
    assert.lengthOf(server.mails, 0)
    assert.lengthOf(await db.rows(`select 1 from mails`), 0)
  })

  test('a second mail with the same key is not made', async ({ assert }) => {
    const dedupeKey = 'invitation:1'
    assert.isNotNull(await sendMail(mail({ dedupeKey })))
    assert.isNull(await sendMail(mail({ dedupeKey })))
    assert.isNotNull(await sendMail(mail({ dedupeKey, tenantId: other })))
    await drainJobs()
    assert.lengthOf(server.mails, 2)
  })

  test('what a mail is made of lies encrypted', async ({ assert }) => {
    const id = await sendMail(mail({ data: { person: 'Canary-4711' } }))
    assert.notInclude(JSON.stringify(await stored(id)), '4711')
  })

  test('a tenant’s transaction cannot write a mail for another tenant', async ({ assert }) => {
    const strange = tenancy.run(tenantId, () =>
      transaction((trx) => sendMail(mail({ tenantId: other }), trx))
    )
    await assert.rejects(() => strange)
  })

  test('a mail without a tenant is written with users and goes out from the product', async ({
    assert,
  }) => {
    const id = await systemTransaction((trx) => sendMail(mail({ tenantId: null }), trx))
    assert.isNull(await sendMail({ ...mail({ tenantId: null }), dedupeKey: await keyOf(id) }))
    await drainJobs()
    assert.lengthOf(server.mails, 1)
    assert.equal(server.mails[0]!.parsed.from?.name, 'Nexus')
    const [row] = await systemRows<StoredMail>(`select * from platform_mails`)
    assert.include(row, { state: 'sent', attempts: 1 })
  })

  test('without a server a mail fails, visibly', async ({ assert }) => {
    noGlobalServer()
    const row = await send()
    assert.include(row, { state: 'failed', reason: 'mail_not_configured', attempts: 1 })
    assert.lengthOf(server.mails, 0)
  })

  test('an unknown address bounces and is not written to again', async ({ assert }) => {
    server.faults.rcpt = () => '550 5.1.1 no such user'
    assert.include(await send(), { state: 'bounced', reason: 'unknown_address', attempts: 1 })
    server.faults.rcpt = () => undefined
    assert.include(await send({ to: { email: 'ANA@example.com' } }), {
      state: 'suppressed',
      reason: 'bounce',
    })
    assert.equal(server.tries, 1)
    await send({ tenantId, to: { email: 'ben@example.com' } })
    assert.lengthOf(server.mails, 1)
  })

  test('a refusal that is not about the address suppresses nobody', async ({ assert }) => {
    server.faults.rcpt = () => '550 5.7.1 we do not like your network'
    assert.include(await send(), { state: 'failed', reason: 'smtp_refused' })
    assert.lengthOf(await db.rows(`select 1 from mail_suppressions`), 0)
  })

  test('a deferral is tried again, after waits that grow', async ({ assert }) => {
    server.faults.rcpt = () => '451 4.7.1 come back later'
    const { id, ...first } = await send()
    assert.include(first, { state: 'queued', reason: 'smtp_deferred', attempts: 1 })
    await drainJobs()
    assert.equal(server.tries, 1)
    await timePasses(tenantId, 11)
    await drainJobs()
    assert.include(await stored(id), { state: 'queued', attempts: 2 })
    server.faults = {}
    await timePasses(tenantId, 31)
    await drainJobs()
    assert.include(await stored(id), { state: 'sent', attempts: 3, reason: null })
    assert.lengthOf(server.mails, 1)
  })

  test('a server that is away is tried again', async ({ assert }) => {
    await server.stop()
    env.set('SMTP_URL', new Secret('smtp://127.0.0.1:1'))
    assert.include(await send(), { state: 'queued', reason: 'smtp_unreachable', attempts: 1 })
    server = await MailServer.startGlobal()
  })

  test('a deferral after DATA is tried again: the server did not take it', async ({ assert }) => {
    server.faults.data = () => '452 4.3.1 full'
    const { id } = await send()
    server.faults = {}
    await timePasses(tenantId, 11)
    await drainJobs()
    assert.include(await stored(id), { state: 'sent', attempts: 2 })
  })

  test('silence after DATA stays unconfirmed, whether it was taken or not', async ({ assert }) => {
    server.faults.afterData = 'take and cut'
    const { id } = await send()
    server.faults = {}
    await timePasses(tenantId, 1_000)
    await drainJobs()
    assert.include(await stored(id), { state: 'unconfirmed', reason: 'no_answer', attempts: 1 })
    assert.lengthOf(server.mails, 1)
  })

  test('who dies before handing over is followed by another; after it, by nobody', async ({
    assert,
  }) => {
    const before = await sendMail(mail())
    const after = await sendMail(mail())
    await db.change(
      `update mails set state = 'sending', attempts = 1, sending_since = date_trunc('milliseconds', now())`
    )
    await db.change(`update mails set handed_over_at = now() where id = ?`, [after!])
    await drainJobs()
    assert.lengthOf(server.mails, 0)
    await timePasses(tenantId, 95)
    await drainJobs()
    assert.include(await stored(before), { state: 'sent', attempts: 2 })
    assert.include(await stored(after), { state: 'unconfirmed', reason: 'no_answer' })
    assert.lengthOf(server.mails, 1)
  })

  test('nothing that people write becomes a header or markup', async ({ assert }) => {
    const evil = 'Ana\r\nBcc: eve@example.com\u2028<script>alert(1)</script>'
    await send({ to: { email: 'ana@example.com', name: evil }, data: { person: evil } })
    const { parsed, to, raw } = server.mails[0]!
    assert.deepEqual(to, ['ana@example.com'])
    assert.isUndefined(parsed.bcc)
    assert.notMatch(raw, /^bcc:/im)
    assert.notInclude(parsed.html, '<script>')
    await assert.rejects(() => sendMail(mail({ to: { email: 'a@b.c>\r\nRCPT TO:<eve@b.c' } })))
  })

  test('a template that is unknown, or data that lacks something, is refused at once', async ({
    assert,
  }) => {
    await assert.rejects(() => sendMail(mail({ template: 'nothing' })), /Unknown mail template/)
    await assert.rejects(() => sendMail(mail({ data: {} })), /lacks person/)
  })

  const keyOf = async (id: string | null) => {
    const [row] = await systemRows<{ dedupe_key: string }>(
      `select dedupe_key from platform_mails where id = ?`,
      [id ?? '']
    )
    return row?.dedupe_key ?? ''
  }
})
