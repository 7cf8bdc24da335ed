import type { ApiRequest } from '@japa/api-client'
import { test } from '@japa/runner'
import { sendMail } from '#app/mail/send_mail'
import { drainJobs } from '#tests/support/drain_jobs'
import { MailServer } from '#tests/support/mail_server'
import { rowsOf } from '#tests/support/rows'
import { createWorld, type World } from '#tests/support/world'

type Tenant = World['madrid']
const MAILS = '/api/v1/admin/mails'
const SUPPRESSIONS = '/api/v1/admin/mail-suppressions'

test.group('Mail | log and suppressions over the API', (group) => {
  let world: World
  let server: MailServer

  group.each.setup(async () => {
    world = await createWorld()
    server = await MailServer.startGlobal()
    return () => server.stop()
  })

  const as = (request: ApiRequest, tenant: Tenant, role: string) =>
    request.bearerToken(world.token(tenant, role)).header('x-tenant-id', tenant.id)
  const admin = (request: ApiRequest, tenant = world.madrid) =>
    as(request, tenant, 'ceo').header('x-admin-token', world.adminToken(tenant))
  const mail = (tenant: Tenant, email: string) =>
    sendMail({
      template: 'mail_test',
      to: { email },
      locale: 'en',
      tenantId: tenant.id,
      data: { person: 'Canary-88' },
      dedupeKey: `test:${email}`,
    })

  test('the log shows the newest first, page by page, and filters', async ({ client, assert }) => {
    server.faults.rcpt = (address) => (address.startsWith('gone') ? '550 5.1.1 no' : undefined)
    for (const name of ['a', 'b', 'gone', 'c']) await mail(world.madrid, `${name}@example.com`)
    await mail(world.chicago, 'elsewhere@example.com')
    await drainJobs()

    const ask = async (query: string) => {
      const answer = await admin(client.get(`${MAILS}?${query}`))
      answer.assertStatus(200)
      const { data, meta } = answer.body() as {
        data: { to: { email: string }; state: string }[]
        meta: { nextCursor: string | null }
      }
      return { to: data.map(({ to }) => to.email.split('@')[0]), meta }
    }
    assert.deepEqual((await ask('')).to, ['c', 'gone', 'b', 'a'])
    const first = await ask('limit=3')
    assert.deepEqual((await ask(`limit=3&cursor=${first.meta.nextCursor}`)).to, ['a'])
    assert.deepEqual((await ask('filter[state]=bounced')).to, ['gone'])
    assert.deepEqual((await ask('filter[email]=b@example.com')).to, ['b'])
    assert.deepEqual((await ask('filter[template]=other')).to, [])
    for (const query of ['filter[state]=x', 'filter[data]=x', 'sort=subject', 'cursor=abc']) {
      ;(await admin(client.get(`${MAILS}?${query}`))).assertStatus(422)
    }
  })

  test('one mail is shown with what became of it, and never with what stood in it', async ({
    client,
    assert,
  }) => {
    server.faults.rcpt = () => '550 5.7.1 not from you'
    const id = await mail(world.madrid, 'ana@example.com')
    await drainJobs()
    const answer = await admin(client.get(`${MAILS}/${id}`))
    answer.assertStatus(200)
    assert.containSubset(answer.body().data, {
      id,
      tenantId: world.madrid.id,
      template: 'mail_test',
      to: { email: 'ana@example.com', name: null },
      state: 'failed',
      reason: 'smtp_refused',
      detail: '550 5.7.1 not from you',
      attempts: 1,
      resendable: true,
    })
    assert.notInclude(JSON.stringify(answer.body()), 'Canary-88')
  })

  test('a mail is sent once more, as a mail of its own, and it is written down who did', async ({
    client,
    assert,
  }) => {
    const id = await mail(world.madrid, 'ana@example.com')
    ;(await admin(client.post(`${MAILS}/${id}/resend`))).assertStatus(409)
    await drainJobs()
    const key = { 'idempotency-key': 'again' }
    const first = await admin(client.post(`${MAILS}/${id}/resend`)).headers(key)
    const second = await admin(client.post(`${MAILS}/${id}/resend`)).headers(key)
    first.assertStatus(201)
    assert.equal(second.body().data.id, first.body().data.id)
    assert.equal(first.body().data.resentOf, id)
    await drainJobs()
    assert.lengthOf(server.mails, 2)
    const ids = new Set(server.mails.map(({ parsed }) => parsed.messageId))
    assert.lengthOf([...ids], 2)
    const [entry] = await rowsOf(world.madrid.id).rows<{ subject_id: string }>(
      `select subject_id from audit_entries where action = 'mail.resent'`
    )
    assert.equal(entry?.subject_id, id)
  })

  test('a mail that carried a secret is not sent again', async ({ client }) => {
    const id = await mail(world.madrid, 'ana@example.com')
    await drainJobs()
    await rowsOf(world.madrid.id).change(`update mails set data = null`)
    const answer = await admin(client.post(`${MAILS}/${id}/resend`))
    answer.assertStatus(409)
    answer.assertBodyContains({ code: 'E_MAIL_FORGOTTEN' })
  })

  test('an address is suppressed and written to again', async ({ client, assert }) => {
    const body = { email: 'Ana@Example.com', note: 'asked on the phone' }
    const added = await admin(client.post(SUPPRESSIONS)).json(body)
    added.assertStatus(201)
    ;(await admin(client.post(SUPPRESSIONS)).json({ ...body, reason: 'complaint' })).assertStatus(
      200
    )
    const { id, ...shown } = added.body().data as { id: string }
    assert.containSubset(shown, { email: 'ana@example.com', reason: 'manual', detail: body.note })

    await mail(world.madrid, 'ana@example.com')
    await drainJobs()
    assert.lengthOf(server.mails, 0)
    const list = await admin(client.get(`${MAILS}?filter[state]=suppressed`))
    assert.equal(list.body().data[0].reason, 'manual')

    ;(await admin(client.delete(`${SUPPRESSIONS}/${id}`), world.chicago)).assertStatus(404)
    ;(await admin(client.delete(`${SUPPRESSIONS}/${id}`))).assertStatus(204)
    ;(await admin(client.delete(`${SUPPRESSIONS}/${id}`))).assertStatus(404)
    assert.deepEqual((await admin(client.get(SUPPRESSIONS))).body().data, [])
    ;(await admin(client.post(SUPPRESSIONS)).json({ email: 'a@b\r\nc' })).assertStatus(422)
  })

  test('who may not is refused, and meets nothing of another tenant', async ({
    client,
    assert,
  }) => {
    const id = await mail(world.madrid, 'ana@example.com')
    await drainJobs()
    const asked = [
      () => client.get(MAILS),
      () => client.get(`${MAILS}/${id}`),
      () => client.post(`${MAILS}/${id}/resend`),
      () => client.get('/api/v1/admin/mail-server'),
      () => client.put('/api/v1/admin/mail-server').json({}),
      () => client.delete('/api/v1/admin/mail-server'),
      () => client.post('/api/v1/admin/mail-server/test'),
      () => client.get(SUPPRESSIONS),
      () => client.post(SUPPRESSIONS).json({ email: 'eve@example.com' }),
      () => client.get('/api/v1/admin/mail-templates'),
      () => client.get('/api/v1/admin/mail-templates/mail_test'),
    ]
    for (const ask of asked) {
      ;(await ask()).assertStatus(401)
      for (const role of ['seller', 'professional', 'secretary']) {
        ;(await as(ask(), world.madrid, role)).assertStatus(403)
      }
      const withoutToken = await as(ask(), world.madrid, 'ceo')
      withoutToken.assertStatus(403)
      withoutToken.assertBodyContains({ code: 'E_ADMIN_TOKEN_REQUIRED' })
    }
    for (const tenant of [world.paris, world.chicago]) {
      ;(await admin(client.get(`${MAILS}/${id}`), tenant)).assertStatus(404)
      ;(await admin(client.post(`${MAILS}/${id}/resend`), tenant)).assertStatus(404)
      assert.deepEqual((await admin(client.get(MAILS), tenant)).body().data, [])
    }
    assert.lengthOf(await rowsOf(world.madrid.id).rows(`select 1 from mails`), 1)
    assert.lengthOf(await rowsOf(world.madrid.id).rows(`select 1 from mail_suppressions`), 0)
  })

  test('each kind of mail is previewed in each language, and no other', async ({
    client,
    assert,
  }) => {
    const one = `/api/v1/admin/mail-templates/mail_test`
    for (const [locale, word] of [
      ['es', 'Funciona'],
      ['en', 'It works'],
      ['fr', 'Tout fonctionne'],
    ]) {
      const { html, text } = (await admin(client.get(`${one}?locale=${locale}`))).body().data
      assert.include(html, word)
      assert.include(text, word)
    }
    ;(await admin(client.get(`${one}?locale=xx`))).assertStatus(422)
    ;(await admin(client.get('/api/v1/admin/mail-templates/constructor'))).assertStatus(404)
    const ids = (await admin(client.get('/api/v1/admin/mail-templates'))).body().data
    assert.includeDeepMembers(ids, [{ id: 'mail_test', essential: false, sensitive: false }])
  })

  test('the preview is a page that runs nothing and is framed by ours alone', async ({
    client,
    assert,
  }) => {
    const path = `/t/${world.madrid.slug}/settings/mail/preview`
    const ask = (url: string, role = 'ceo') =>
      as(client.get(url), world.madrid, role).accept('html')
    const shown = await ask(`${path}/mail_test?locale=fr`)
    shown.assertStatus(200)
    shown.assertHeader('x-frame-options', 'SAMEORIGIN')
    const policy = shown.header('content-security-policy') ?? ''
    assert.include(policy, `default-src 'none'`)
    assert.include(policy, `frame-ancestors 'self'`)
    assert.match(policy, /; sandbox$/)
    assert.include(shown.text(), 'Tout fonctionne')
    ;(await ask(`${path}/unknown`)).assertStatus(404)
    ;(await ask(`${path}/mail_test`, 'seller')).assertStatus(403)
  })
})
