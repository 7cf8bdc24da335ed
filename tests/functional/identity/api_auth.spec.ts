import { test } from '@japa/runner'
import { createWorld, type World } from '#tests/support/world'

test.group('API sign-in', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
  })

  test('the right password gives a token that works', async ({ client, assert }) => {
    const [account] = world.organizations[0].accounts
    const { email, password } = account!
    const response = await client.post('/api/v1/auth/login').json({ email, password })
    response.assertStatus(200)
    const { token, user, expiresAt } = response.body().data
    assert.isString(expiresAt)
    assert.equal(user.role, 'ceo')
    assert.deepEqual(
      user.tenants.map((tenant: { id: string }) => tenant.id).sort(),
      [world.madrid.id, world.paris.id].sort()
    )
    const me = await client.get('/api/v1/me').bearerToken(token)
    me.assertStatus(200)
    assert.equal(me.body().data.email, email)
  })

  test('a wrong password is a problem in the reader’s language', async ({ client, assert }) => {
    const response = await client
      .post('/api/v1/auth/login')
      .header('accept-language', 'es')
      .json({ email: world.organizations[0].accounts[0]!.email, password: 'wrong' })
    response.assertStatus(401)
    assert.match(response.header('content-type') ?? '', /problem\+json/)
    assert.equal(response.body().code, 'E_CREDENTIALS')
    assert.equal(response.body().title, 'Credenciales incorrectas')
  })

  test('missing fields are named', async ({ client, assert }) => {
    const response = await client.post('/api/v1/auth/login').json({ email: 'a@b.example' })
    response.assertStatus(422)
    assert.equal(response.body().errors[0].field, 'password')
  })

  test('malformed JSON is 400', async ({ client }) => {
    const response = await client
      .post('/api/v1/auth/login')
      .header('content-type', 'application/json')
      .json('{"email":')
    response.assertStatus(400)
  })

  test('no token, an unknown token and a revoked token are 401', async ({ client }) => {
    const missing = await client.get('/api/v1/me')
    missing.assertStatus(401)
    const unknown = await client.get('/api/v1/me').bearerToken('nxs_unknown')
    unknown.assertStatus(401)

    const { email, password } = world.organizations[1].accounts[0]!
    const login = await client.post('/api/v1/auth/login').json({ email, password })
    const { token } = login.body().data
    const logout = await client.post('/api/v1/auth/logout').bearerToken(token)
    logout.assertStatus(204)
    const revoked = await client.get('/api/v1/me').bearerToken(token)
    revoked.assertStatus(401)
  })

  test('tries beyond five a minute are throttled, also with the right password', async ({
    client,
    assert,
  }) => {
    const { email, password } = world.organizations[1].accounts[1]!
    for (let n = 0; n < 5; n++) {
      await client.post('/api/v1/auth/login').json({ email, password: `wrong-${n}` })
    }
    const response = await client.post('/api/v1/auth/login').json({ email, password })
    response.assertStatus(429)
    assert.isAbove(Number(response.header('retry-after')), 0)
  })
})
