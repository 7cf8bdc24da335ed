import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { forgetTries } from '#tests/support/throttle'
import { DateTime } from 'luxon'
import { makeSetupToken } from '#app/setup/actions/prepare_setup'
import { clock } from '#app/shared/clock'
import { provisioning } from '#app/tenancy/system/provisioning'
import { cookiesOf, pageVisit } from '#tests/support/page_visit'
import { systemRows } from '#tests/support/system_rows'
import { truncateAll } from '#tests/support/truncate'

const filled = {
  name: 'Ada King',
  email: 'Ada@Example.org',
  password: 'a long enough secret',
  organization: 'Analytical Group',
  location: 'Clínica Sol & Mar',
  timeZone: 'Europe/Madrid',
  currency: 'EUR',
  language: 'es',
}

const count = async (table: string) => {
  const [row] = await systemRows<{ n: number }>(`select count(*)::int as n from ${table}`)
  return row?.n ?? 0
}

/** Opens the page as a browser does and sends the form. */
async function send(client: ApiClient, path: string, form: object) {
  const visit = await pageVisit(client, path)
  return visit.post(path, form)
}

test.group('First setup', (group) => {
  let path: string

  group.each.setup(async () => {
    await truncateAll()
    await forgetTries()
    path = `/setup/${await makeSetupToken()}`
  })
  group.each.teardown(() => clock.release())

  test('the link shows the form', async ({ client, assert }) => {
    const page = await client.get(path).header('accept', 'text/html')
    page.assertStatus(200)
    assert.match(page.text(), /setup\\?\/index/)
    assert.equal(page.header('cache-control'), 'no-store')
  })

  test('an unknown, an old and a needless link are 404', async ({ client }) => {
    const unknown = await client.get('/setup/unknown').header('accept', 'text/html')
    unknown.assertStatus(404)
    clock.freeze(DateTime.utc().plus({ hours: 24, minutes: 1 }))
    const old = await client.get(path).header('accept', 'text/html')
    old.assertStatus(404)
    clock.release()
    await provisioning.user({
      name: 'Root',
      email: 'root@example.org',
      defaultTenantId: null,
      superAdmin: true,
    })
    const needless = await client.get(path).header('accept', 'text/html')
    needless.assertStatus(404)
  })

  test('what is missing or wrong is named by field, and nothing is made', async ({
    client,
    assert,
  }) => {
    const visit = await pageVisit(client, path)
    await visit.post(path, {
      ...filled,
      email: 'ada',
      password: 'short',
      location: ' \u0000 ',
      timeZone: '+01:00',
      currency: 'XXL',
    })
    const page = await visit.get(path)
    assert.deepEqual(page.body().props.errors, {
      email: 'email',
      password: 'minLength',
      location: 'minLength',
      timeZone: 'timeZone',
      currency: 'enum',
    })
    assert.equal(await count('users'), 0)
  })

  test('a known e-mail is refused and the link stays good', async ({ client, assert }) => {
    await provisioning.user({ name: 'Ada', email: 'ada@example.org', defaultTenantId: null })
    const visit = await pageVisit(client, path)
    await visit.post(path, filled)
    const page = await visit.get(path)
    assert.deepEqual(page.body().props.errors, { email: 'taken' })
    assert.equal(await count('organizations'), 0)
    const again = await send(client, path, { ...filled, email: 'b@example.org' })
    again.assertHeader('location', '/t/clinica-sol-mar/inbox')
  })

  test('makes a super admin who is CEO, and a tenant with a web chat', async ({
    client,
    assert,
  }) => {
    const answer = await send(client, path, filled)
    answer.assertStatus(302)
    answer.assertHeader('location', '/t/clinica-sol-mar/inbox')
    const rows = await systemRows(
      `select u.name, u.email, u.super_admin as "superAdmin", m.role, o.name as organization, t.name as tenant,
         t.slug, t.time_zone as "timeZone", t.currency, t.language, c.provider, c.enabled,
         u.default_tenant_id = t.id as home
       from users u join memberships m on m.user_id = u.id join tenants t on t.id = m.tenant_id
       join organizations o on o.id = t.organization_id join channels c on c.tenant_id = t.id`
    )
    assert.deepEqual(rows, [
      {
        name: 'Ada King',
        email: 'ada@example.org',
        superAdmin: true,
        role: 'ceo',
        organization: 'Analytical Group',
        tenant: 'Clínica Sol & Mar',
        slug: 'clinica-sol-mar',
        timeZone: 'Europe/Madrid',
        currency: 'EUR',
        language: 'es',
        provider: 'webchat',
        enabled: true,
        home: true,
      },
    ])
    const inbox = await client
      .get('/t/clinica-sol-mar/inbox')
      .header('accept', 'text/html')
      .header('cookie', cookiesOf(answer))
    inbox.assertStatus(200)
    const chat = await client.get('/chat/clinica-sol-mar')
    chat.assertStatus(200)
    const { email, password } = filled
    const login = await client.post('/api/v1/auth/login').json({ email, password })
    login.assertStatus(200)
    assert.equal(login.body().data.user.role, 'super_admin')
  })

  test('a link works once, also for two at the same time', async ({ client, assert }) => {
    const visits = [await pageVisit(client, path), await pageVisit(client, path)]
    const answers = await Promise.all(
      visits.map((visit, n) => visit.post(path, { ...filled, email: `ada${n}@example.org` }))
    )
    assert.deepEqual(answers.map((answer) => answer.status()).sort(), [302, 404])
    assert.equal(await count('users'), 1)
    assert.equal(await count('tenants'), 1)
    const again = await client.get(path).header('accept', 'text/html')
    again.assertStatus(404)
    assert.isNull(await makeSetupToken())
  })

  test('a slug that is taken gets a number', async ({ client }) => {
    const organizationId = await provisioning.organization('Other')
    await provisioning.tenant({
      organizationId,
      slug: 'clinica-sol-mar',
      name: 'Other',
      timeZone: 'UTC',
      currency: 'EUR',
      language: 'en',
    })
    const answer = await send(client, path, filled)
    answer.assertHeader('location', '/t/clinica-sol-mar-2/inbox')
  })

  test('tries beyond twenty a minute are refused', async ({ client, assert }) => {
    const visit = await pageVisit(client, path)
    for (let n = 0; n < 20; n++) await visit.post(path, {})
    await visit.post(path, filled)
    const page = await visit.get(path)
    assert.deepEqual(page.body().props.errors, { form: 'throttled' })
  })
})
