import { test } from '@japa/runner'
import { forgetTries } from '#tests/support/throttle'
import { cookiesOf, pageVisit, signedInVisit } from '#tests/support/page_visit'
import { accountOf } from '#tests/support/staff'
import { systemRows } from '#tests/support/system_rows'
import { createWorld, type World } from '#tests/support/world'

const SESSION = 'nexus_session'

test.group('Web session', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
  })
  group.each.setup(() => forgetTries())

  const account = (role: string) => accountOf(world, world.madrid, role)

  test('a wrong password and an unknown address get the same words', async ({ client, assert }) => {
    const { email } = account('seller')
    for (const wrong of [email, 'nobody@example.org']) {
      const visit = await pageVisit(client, '/login')
      const answer = await visit.post('/login', { email: wrong, password: 'wrong' })
      answer.assertStatus(302)
      const page = await visit.get('/login')
      assert.deepEqual(page.body().props.errors, { form: 'E_CREDENTIALS' })
      assert.isNull(page.body().props.user)
    }
  })

  test('{role} lands on {path}')
    .with([
      { role: 'ceo', path: 'inbox' },
      { role: 'seller', path: 'inbox' },
      { role: 'secretary', path: 'inbox' },
      { role: 'professional', path: 'agenda' },
    ])
    .run(async ({ client }, { role, path }) => {
      const visit = await pageVisit(client, '/login')
      const answer = await visit.post('/login', account(role))
      answer.assertHeader('location', `/t/${world.madrid.slug}/${path}`)
      for (const start of ['/', '/login']) {
        const again = await visit.get(start)
        again.assertHeader('location', `/t/${world.madrid.slug}/${path}`)
      }
    })

  test('nobody is led to the form', async ({ client }) => {
    for (const path of ['/', `/t/${world.madrid.slug}/inbox`]) {
      const answer = await client.get(path).header('accept', 'text/html').redirects(0)
      answer.assertHeader('location', '/login')
    }
  })

  test('a super admin without a tenant is told so', async ({ client, assert }) => {
    const visit = await pageVisit(client, '/login')
    await visit.post('/login', account('super_admin'))
    const page = await visit.get('/login')
    assert.deepEqual(page.body().props.errors, { form: 'E_NO_TENANT' })
  })

  test('who is suspended is told so, and an open session ends', async ({
    client,
    assert,
    cleanup,
  }) => {
    const secretary = account('secretary')
    const open = await signedInVisit(client, secretary)
    const setStatus = (status: string) =>
      systemRows(`update users set status = ? where email = ?`, [status, secretary.email])
    cleanup(() => void setStatus('active'))
    await setStatus('suspended')
    const page = await open.get(`/t/${world.madrid.slug}/inbox`)
    page.assertHeader('location', '/login')
    const visit = await pageVisit(client, '/login')
    await visit.post('/login', secretary)
    const form = await visit.get('/login')
    assert.deepEqual(form.body().props.errors, { form: 'E_NOT_ACTIVE' })
    await setStatus('active')
  })

  test('tries beyond five a minute are throttled, also with the right password', async ({
    client,
    assert,
  }) => {
    const { email, password } = account('seller')
    const visit = await pageVisit(client, '/login')
    for (let n = 0; n < 5; n++) await visit.post('/login', { email, password: `wrong ${n}` })
    await visit.post('/login', { email, password })
    const page = await visit.get('/login')
    assert.deepEqual(page.body().props.errors, { form: 'E_TOO_MANY_REQUESTS' })
  })

  test('signing in gives the session a new id, and the old one stays nobody’s', async ({
    client,
    assert,
  }) => {
    const visit = await pageVisit(client, '/login')
    await visit.get('/login')
    const [before, planted] = [visit.cookie(SESSION), visit.cookies()]
    await visit.post('/login', account('seller'))
    assert.isString(before)
    assert.notEqual(visit.cookie(SESSION), before)
    const inbox = `/t/${world.madrid.slug}/inbox`
    const own = await visit.get(inbox)
    own.assertStatus(200)
    const attacker = await client
      .get(inbox)
      .header('accept', 'text/html')
      .header('cookie', planted)
      .redirects(0)
    attacker.assertHeader('location', '/login')
  })

  test('logging out ends the session everywhere its cookie went', async ({ client }) => {
    const visit = await signedInVisit(client, account('seller'))
    const copied = visit.cookies()
    const out = await visit.post('/logout')
    out.assertHeader('location', '/login')
    for (const cookies of [copied, visit.cookies()]) {
      const answer = await client
        .get(`/t/${world.madrid.slug}/inbox`)
        .header('accept', 'text/html')
        .header('cookie', cookies)
        .redirects(0)
      answer.assertHeader('location', '/login')
    }
  })

  test('logging out by the API ends the session of the page as well', async ({ client }) => {
    const visit = await signedInVisit(client, account('seller'))
    const out = await client
      .post('/api/v1/auth/logout')
      .header('cookie', visit.cookies())
      .header('sec-fetch-site', 'same-origin')
    out.assertStatus(204)
    const me = await client.get('/api/v1/me').header('cookie', visit.cookies())
    me.assertStatus(401)
  })

  test('a form without the token against forged requests is refused', async ({
    client,
    assert,
  }) => {
    const { email, password } = account('seller')
    const form = await client.get('/login').header('accept', 'text/html')
    const answer = await client
      .post('/login')
      .header('cookie', cookiesOf(form))
      .redirects(0)
      .form({ email, password })
    answer.assertStatus(403)
    assert.notInclude(String(answer.header('location')), '/t/')

    const visit = await signedInVisit(client, { email, password })
    const forged = await client
      .post('/logout')
      .header('cookie', visit.cookies())
      .redirects(0)
      .form({})
    forged.assertStatus(403)
    const still = await visit.get(`/t/${world.madrid.slug}/inbox`)
    still.assertStatus(200)
  })

  test('an unknown page, another organization and a missing right are pages', async ({
    client,
    assert,
  }) => {
    const visit = await signedInVisit(client, account('professional'))
    const missing = ['/nowhere', `/t/${world.chicago.slug}/agenda`, `/t/${world.paris.slug}/agenda`]
    for (const path of missing) {
      const page = await visit.get(path)
      page.assertStatus(404)
      assert.equal(page.body().component, 'errors/not_found')
    }
    const refused = await visit.get(`/t/${world.madrid.slug}/inbox`)
    refused.assertStatus(403)
    assert.equal(refused.body().props.code, 'E_FORBIDDEN')
    const stranger = await client.get('/nowhere').header('accept', 'text/html')
    stranger.assertStatus(404)
    assert.match(stranger.text(), /errors\\?\/not_found/)
  })
})
