import type { ApiResponse } from '@japa/api-client'
import { test } from '@japa/runner'
import env from '#start/env'
import { createWorld, type World } from '#tests/support/world'

const OWN_SITE_ONLY = 'same-origin'
const CLOSED = /^default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/

test.group('Security headers', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
  })

  const directives = (answer: ApiResponse) =>
    new Map(
      String(answer.header('content-security-policy'))
        .split(';')
        .map((directive) => {
          const [name = '', ...values] = directive.trim().split(' ')
          return [name, values.join(' ')]
        })
    )

  test('every answer carries them, whoever gives it', async ({ client, assert }) => {
    const token = world.token(world.madrid, 'ceo')
    const asked = {
      'a probe': client.get('/health/liveness'),
      'a missing page': client.get('/nothing/here').accept('html'),
      'a missing file': client.get('/assets/nothing.js'),
      'a page': client.get('/login').accept('html'),
      'the chat page': client.get(`/chat/${world.madrid.slug}`),
      'a missing route': client.get('/api/v1/nothing'),
      'a refusal': client.get('/api/v1/contacts'),
      'an answer': client.get('/api/v1/contacts').bearerToken(token),
      'a wrong question': client.get('/api/v1/contacts?limit=0').bearerToken(token),
      'a webhook': client.post('/webhooks/ycloud/unknown').json({}),
      'the chat’s script': client.get('/widget.js'),
    }
    for (const [what, request] of Object.entries(asked)) {
      const answer = await request
      assert.equal(answer.header('x-content-type-options'), 'nosniff', what)
      assert.equal(answer.header('x-frame-options'), 'DENY', what)
      assert.include(directives(answer).get('frame-ancestors'), `'none'`, what)
      assert.oneOf(answer.header('referrer-policy'), ['same-origin', 'no-referrer'], what)
      assert.include(answer.header('permissions-policy'), 'camera=()', what)
      assert.equal(answer.header('cross-origin-opener-policy'), OWN_SITE_ONLY, what)
      assert.isUndefined(answer.header('x-powered-by'), what)
      assert.isUndefined(answer.header('server'), what)
    }
  })

  test('an event stream carries them as well', async ({ assert }) => {
    const abort = new AbortController()
    const url = `http://${env.get('HOST', '127.0.0.1')}:${env.get('PORT')}/api/v1/events`
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${world.token(world.madrid, 'ceo')}` },
      signal: abort.signal,
    })
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff')
    assert.match(String(response.headers.get('content-security-policy')), CLOSED)
    assert.include(response.headers.get('cache-control'), 'no-store')
    abort.abort()
  })

  test('a page runs scripts and styles of its own and of its nonce, nothing inline', async ({
    client,
    assert,
  }) => {
    const nonces = new Set<string>()
    for (let n = 0; n < 2; n++) {
      const answer = await client.get('/login').accept('html')
      const policy = directives(answer)
      assert.equal(policy.get('default-src'), `'none'`)
      for (const what of ['script-src-attr', 'style-src-attr', 'object-src', 'base-uri']) {
        assert.equal(policy.get(what), `'none'`, what)
      }
      assert.equal(policy.get('frame-src'), `'self'`)
      assert.equal(policy.get('form-action'), `'self'`)
      assert.match(policy.get('script-src') ?? '', /^'self' 'nonce-[\w-]{16,}'$/)
      assert.equal(policy.get('style-src'), policy.get('script-src'))
      assert.notMatch(String(answer.header('content-security-policy')), /unsafe|https?:|\*/)
      nonces.add(policy.get('script-src') ?? '')
    }
    assert.equal(nonces.size, 2)
  })

  test('what is somebody’s own is kept by nobody; what all may read may be kept', async ({
    client,
    assert,
  }) => {
    const token = world.token(world.madrid, 'ceo')
    for (const path of ['/api/v1/me', '/api/v1/contacts', '/api/v1/contacts?limit=0']) {
      const answer = await client.get(path).bearerToken(token)
      assert.equal(answer.header('cache-control'), 'no-store', path)
    }
    const page = await client.get('/login').accept('html')
    assert.equal(page.header('cache-control'), 'no-store')
    const script = await client.get('/widget.js')
    assert.equal(script.header('cache-control'), 'public, max-age=300')
  })

  test('no other site reads an answer, but the web chat’s', async ({ client, assert }) => {
    const origin = 'https://evil.example'
    const token = world.token(world.madrid, 'ceo')
    for (const answer of [
      await client.get('/api/v1/me').bearerToken(token).header('origin', origin),
      await client.get('/login').accept('html').header('origin', origin),
      await client.options('/api/v1/contacts').header('origin', origin),
      await client.get('/health').header('origin', origin),
    ]) {
      for (const name of Object.keys(answer.headers())) {
        assert.notMatch(name, /^access-control-/)
      }
      assert.equal(answer.header('cross-origin-resource-policy'), OWN_SITE_ONLY)
    }
    const key = world.madrid.channels.find(({ provider }) => provider === 'webchat')!.key
    const chat = await client.post(`/widget/${key}/session`).json({}).header('origin', origin)
    chat.assertStatus(201)
    assert.equal(chat.header('access-control-allow-origin'), '*')
    assert.isUndefined(chat.header('access-control-allow-credentials'))
    assert.isUndefined(chat.header('set-cookie'))
    const script = await client.get('/widget.js').header('origin', origin)
    assert.equal(script.header('cross-origin-resource-policy'), 'cross-origin')
  })

  test('the name in the request’s own headers gets into no answer', async ({ client, assert }) => {
    const forwarded = { 'x-forwarded-host': 'evil.example' }
    const forged = { ...forwarded, host: 'evil.example' }
    const admin = {
      ...forged,
      'x-tenant-id': world.madrid.id,
      'x-admin-token': world.adminToken(world.madrid),
    }
    const token = world.token(world.madrid, 'ceo')
    const inbox = `/t/${world.madrid.slug}/inbox`
    for (const answer of [
      // in tests the server of built files refuses a foreign host before any page sees it
      await client.get('/').headers(forwarded).redirects(0),
      await client.get('/login').headers(forwarded).accept('html'),
      await client.get(inbox).headers(forwarded).accept('html').redirects(0),
      await client.get(`/chat/${world.madrid.slug}`).headers(forged),
      await client.get('/api/v1/me').headers(forged).bearerToken(token),
      await client
        .get('/api/v1/admin/modules/crm_sales/webhooks')
        .headers(admin)
        .bearerToken(token),
    ]) {
      assert.notInclude(JSON.stringify(answer.headers()) + answer.text(), 'evil.example')
    }
  })

  test('plain HTTP promises no TLS; a trusted proxy’s word for it does', async ({ assert }) => {
    const { default: SecurityHeaders } =
      await import('#app/shared/http/security_headers_middleware')
    const promised = async (secure: boolean) => {
      const set = new Map<string, unknown>()
      const response = {
        setHeaders: (all: Map<string, string>) =>
          all.forEach((value, name) => set.set(name, value)),
        setHeader: (name: string, value: string) => set.set(name, value),
      }
      const ctx = { request: { url: () => '/login', secure: () => secure }, response: { response } }
      await new SecurityHeaders().handle(ctx as never, () => Promise.resolve())
      return set.get('strict-transport-security')
    }
    assert.isUndefined(await promised(false))
    assert.equal(await promised(true), 'max-age=31536000; includeSubDomains')
  })

  test('cookies are out of reach of scripts and other sites', async ({ client, assert }) => {
    const answer = await client.get('/login').accept('html')
    const cookies = [answer.header('set-cookie') ?? []].flat().map(String)
    assert.isNotEmpty(cookies)
    for (const cookie of cookies) {
      assert.match(cookie, /; Path=\//)
      assert.match(cookie, /; SameSite=Lax/i)
      // pages read this one to send it back: that they can is the proof that they are ours
      if (!cookie.startsWith('XSRF-TOKEN=')) assert.match(cookie, /; HttpOnly/i)
    }
  })

  test('a form without its token is refused, whatever else comes along', async ({
    client,
    assert,
  }) => {
    const forgeries: Record<string, string>[] = [
      {},
      { 'x-csrf-token': 'x' },
      { 'x-xsrf-token': 'e:x.y.z' },
      { 'x-xsrf-token': '%' },
      { origin: 'https://evil.example', referer: 'https://evil.example/' },
    ]
    for (const path of ['/login', '/logout', '/locale']) {
      for (const headers of forgeries) {
        const answer = await client
          .post(path)
          .headers(headers)
          .redirects(0)
          .form({ '_csrf[]': 'x', 'email': 'x@y.example', 'password': 'x' })
        assert.oneOf(answer.status(), [400, 403], `${path} ${JSON.stringify(headers)}`)
      }
    }
  })
})
