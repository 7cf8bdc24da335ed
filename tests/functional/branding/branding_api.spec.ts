import type { ApiRequest } from '@japa/api-client'
import { test } from '@japa/runner'
import { sendMail } from '#app/mail/send_mail'
import { drainJobs } from '#tests/support/drain_jobs'
import { MailServer } from '#tests/support/mail_server'
import { dataUrl, jpeg, png, pngChunk } from '#tests/support/pictures'
import { rowsOf } from '#tests/support/rows'
import { systemRows } from '#tests/support/system_rows'
import { createWorld, type World } from '#tests/support/world'

const BRANDING = '/api/v1/admin/branding'
const LOGO = `${BRANDING}/images/logo`

test.group('Branding over the API', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
  })

  const as = (request: ApiRequest, role: string, tenant = world.madrid) =>
    request.bearerToken(world.token(tenant, role)).header('x-tenant-id', tenant.id)
  const admin = (request: ApiRequest, tenant = world.madrid) =>
    as(request, 'ceo', tenant).header('x-admin-token', world.adminToken(tenant))
  const choice = (more: object = {}) => ({
    name: 'Clínica Sol',
    senderName: 'Recepción Sol',
    primaryColor: '#FFD400',
    accentColor: null,
    version: 0,
    ...more,
  })

  test('name and colors are chosen, adjusted where they could not be read, and written down', async ({
    client,
    assert,
  }) => {
    const before = await admin(client.get(BRANDING))
    assert.containSubset(before.body().data, { name: null, palette: null, logo: null, version: 0 })
    const saved = await admin(client.put(BRANDING)).json(choice())
    saved.assertStatus(200)
    const { data } = saved.body()
    assert.containSubset(data, { name: 'Clínica Sol', primaryColor: '#ffd400', version: 1 })
    assert.isNotEmpty(data.adjustments)
    const tried = await admin(client.get(`${BRANDING}/palette?primaryColor=%23ffd400`))
    assert.deepEqual(tried.body().data.palette, data.palette)

    ;(await admin(client.put(BRANDING)).json(choice())).assertStatus(409)
    const [entry] = await rowsOf(world.madrid.id).rows<{ after: object }>(
      `select after from audit_entries where action = 'branding.changed'`
    )
    assert.containSubset(entry?.after, { name: 'Clínica Sol' })
    for (const other of [world.paris, world.chicago]) {
      assert.isNull((await admin(client.get(BRANDING), other)).body().data.name)
    }
  })

  test('nonsense is refused', async ({ client, assert }) => {
    for (const wrong of [
      { primaryColor: 'red' },
      { primaryColor: '#fff' },
      { primaryColor: '#12345;' },
      { primaryColor: 'url(https://x)' },
      { primaryColor: null, accentColor: '#112233' },
      { name: '' },
      { name: 'A\r\nBcc: eve@example.com' },
      { senderName: 'A\u2028B' },
      { version: '0' },
    ]) {
      ;(await admin(client.put(BRANDING)).json(choice(wrong))).assertStatus(422)
    }
    for (const query of ['', '?primaryColor=red', '?primaryColor=%23ffd400&accentColor=x']) {
      ;(await admin(client.get(`${BRANDING}/palette${query}`))).assertStatus(422)
    }
    assert.lengthOf(await rowsOf(world.madrid.id).rows(`select 1 from branding`), 0)
  })

  test('a logo is kept as a picture and nothing else, and shown to everybody', async ({
    client,
    assert,
  }) => {
    const script = Buffer.from('<script>alert(1)</script>')
    const image = dataUrl(png({ more: [pngChunk('tEXt', script)] }))
    const saved = await admin(client.put(LOGO)).json({ image })
    saved.assertStatus(200)
    const { url, ...logo } = saved.body().data.logo as { url: string }
    assert.deepEqual(logo as object, { mime: 'image/png', width: 64, height: 32 })

    const shown = await client.get(url)
    shown.assertStatus(200)
    shown.assertHeader('content-type', 'image/png')
    shown.assertHeader('x-content-type-options', 'nosniff')
    shown.assertHeader('cache-control', 'public, max-age=31536000, immutable')
    shown.assertHeader('content-security-policy', `default-src 'none'; sandbox`)
    assert.notInclude(Buffer.from(shown.body()).toString('latin1'), '<script>')
    ;(await client.get(url).header('if-none-match', shown.header('etag')!)).assertStatus(304)

    const replaced = await admin(client.put(LOGO)).json({ image: dataUrl(jpeg(), 'image/jpeg') })
    assert.equal(replaced.body().data.logo.mime, 'image/jpeg')
    ;(await client.get(url)).assertStatus(404)
    ;(await admin(client.delete(LOGO), world.chicago)).assertStatus(404)
    ;(await admin(client.delete(LOGO))).assertStatus(204)
    ;(await client.get(replaced.body().data.logo.url)).assertStatus(404)
  })

  test('a picture that is none, too large or something else is refused', async ({
    client,
    assert,
  }) => {
    const polyglot = Buffer.concat([png(), Buffer.from('<html><script>1</script>')])
    for (const image of [
      '',
      dataUrl(Buffer.alloc(0)),
      dataUrl(polyglot),
      dataUrl(png(), 'image/svg+xml'),
      dataUrl(png(), 'image/jpeg'),
      dataUrl(png({ width: 60_000, height: 60_000 })),
      dataUrl(png({ padding: 262_144 })),
      'https://169.254.169.254/logo.png',
      5,
      null,
    ]) {
      ;(await admin(client.put(LOGO)).json({ image })).assertStatus(422)
    }
    const huge = dataUrl(png({ padding: 1_200_000 }))
    ;(await admin(client.put(LOGO)).json({ image: huge })).assertStatus(413)
    const form = await admin(client.put(LOGO)).fields({ image: 'x' })
    form.assertStatus(415)
    ;(
      await admin(client.put(`${BRANDING}/images/banner`)).json({ image: dataUrl(png()) })
    ).assertStatus(404)
    assert.lengthOf(await rowsOf(world.madrid.id).rows(`select 1 from brand_images`), 0)
    for (const hash of ['x', '../../etc/passwd', 'a'.repeat(64)]) {
      ;(await client.get(`/branding/${encodeURIComponent(hash)}`)).assertStatus(404)
    }
  })

  test('who may not is refused and changes nothing', async ({ client, assert }) => {
    const asked = [
      () => client.get(BRANDING),
      () => client.put(BRANDING).json(choice()),
      () => client.get(`${BRANDING}/palette?primaryColor=%23112233`),
      () => client.put(LOGO).json({ image: dataUrl(png()) }),
      () => client.delete(LOGO),
    ]
    for (const ask of asked) {
      ;(await ask()).assertStatus(401)
      for (const role of ['seller', 'professional', 'secretary']) {
        ;(await as(ask(), role)).assertStatus(403)
      }
      ;(await as(ask(), 'ceo')).assertBodyContains({ code: 'E_ADMIN_TOKEN_REQUIRED' })
    }
    assert.lengthOf(await rowsOf(world.madrid.id).rows(`select 1 from branding`), 0)
    assert.lengthOf(await rowsOf(world.madrid.id).rows(`select 1 from brand_images`), 0)
  })

  test('pages, mails and the web chat wear it; a suspended tenant shows nothing', async ({
    client,
    assert,
  }) => {
    await admin(client.put(BRANDING)).json(choice())
    const saved = await admin(client.put(LOGO)).json({ image: dataUrl(png()) })
    const { url } = saved.body().data.logo as { url: string }
    const solid = saved.body().data.palette.light.accentSolid as string

    const chat = await client.get(`/chat/${world.madrid.slug}`)
    assert.include(chat.text(), 'data-title="Clínica Sol"')
    const channel = world.madrid.channels.find(({ provider }) => provider === 'webchat')
    const look = await client.get(`/widget/${channel?.key}/look`)
    assert.deepEqual(look.body().data, { name: 'Clínica Sol', logoUrl: url, color: solid })
    look.assertHeader('access-control-allow-origin', '*')
    ;(await client.get('/widget/unknown/look')).assertStatus(404)

    const server = await MailServer.startGlobal()
    await sendMail({
      template: 'mail_test',
      to: { email: 'ana@example.com' },
      locale: 'es',
      tenantId: world.madrid.id,
      data: { person: 'Ana' },
      dedupeKey: 'branded',
    })
    await drainJobs()
    await server.stop()
    const [{ parsed }] = server.mails as [MailServer['mails'][0]]
    assert.equal(parsed.from?.name, 'Recepción Sol')
    assert.include(parsed.subject, 'Clínica Sol')
    assert.include(parsed.html, solid)
    assert.include(parsed.html, 'cid:logo')
    assert.deepInclude(parsed.attachments[0], { mimeType: 'image/png', contentId: '<logo>' })

    await systemRows(`update tenants set suspended_at = now() where id = ?`, [world.madrid.id])
    ;(await client.get(url)).assertStatus(404)
  })
})
