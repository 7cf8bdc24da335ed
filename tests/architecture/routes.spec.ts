import { test } from '@japa/runner'
import router from '@adonisjs/core/services/router'
import { registry } from '#app/module_system/registry'

interface Guard {
  name?: string
  args?: unknown
}

/** Routes of the API that belong to no tenant, and ask for no permission but to be signed in, or not even that. */
const WITHOUT_PERMISSION = [
  'POST /api/v1/auth/login',
  'POST /api/v1/auth/logout',
  'GET /api/v1/me',
  'PATCH /api/v1/me',
  // a person's own
  'GET /api/v1/me/tokens',
  'POST /api/v1/me/tokens',
  'DELETE /api/v1/me/tokens/:id',
  // asks for its permission in each tenant of the organization
  'GET /api/v1/organization/overview',
  // for people who have no account yet
  'GET /api/v1/auth/tenants',
  'POST /api/v1/auth/register',
  'POST /api/v1/auth/register/confirm',
  // for people who cannot sign in
  'POST /api/v1/auth/forgot',
  'POST /api/v1/auth/reset',
  'POST /api/v1/auth/verify',
  // how the signed-in user's own account is secured
  'GET /api/v1/me/security',
  'GET /api/v1/me/sessions',
  'DELETE /api/v1/me/sessions',
  'DELETE /api/v1/me/sessions/:id',
  'POST /api/v1/me/password',
  'POST /api/v1/me/email',
  // asks for the permission of each kind of news by itself
  'GET /api/v1/events',
  'GET /api/v1/sync',
  // shows people the jobs that they started, and no others
  'GET /api/v1/jobs/:id',
  // asks for the permission of each kind of hit by itself
  'GET /api/v1/search',
]

/** Pages of a tenant that show what is of the signed-in user alone. */
const OWN_PAGES = [
  'GET /t/:tenant/account/tokens',
  'GET /t/:tenant/account/security',
  'GET /t/:tenant/settings',
]

const routes = () => {
  if (!router.commited) router.commit()
  return (router.toJSON().root ?? []).flatMap(({ pattern, methods, middleware, handler }) => {
    const guards = [...middleware.all()] as Guard[]
    return methods
      .filter((method) => method !== 'HEAD')
      .map((method) => ({
        key: `${method} ${pattern}`,
        pattern,
        guards,
        creates: creates(handler),
      }))
  })

  /** Controllers make new things in `store`, as everywhere in AdonisJS. */
  function creates(handler: unknown) {
    const { reference } = handler as { reference?: unknown }
    return Array.isArray(reference) && reference[1] === 'store'
  }
}

const permissionsOf = (guards: Guard[]) =>
  guards.filter(({ name }) => name === 'can').map(({ args }) => String(args))

/** Of nobody in no tenant, and the same once or twice: the second try takes the place of the first. */
const REPEATED_ALIKE = ['POST /api/v1/auth/register']

test.group('Routes', () => {
  test('every route of the API asks for a permission', ({ assert }) => {
    const open = routes()
      .filter(({ pattern }) => pattern.startsWith('/api/v1/'))
      .filter(({ guards }) => permissionsOf(guards).length === 0)
      .map(({ key }) => key)
    assert.isEmpty(open.filter((key) => !WITHOUT_PERMISSION.includes(key)))
  })

  test('every page of a tenant asks for a permission', ({ assert }) => {
    const open = routes()
      .filter(({ pattern }) => pattern.startsWith('/t/:tenant/'))
      .filter(({ guards }) => permissionsOf(guards).length === 0)
    assert.sameMembers(
      open.map(({ key }) => key),
      OWN_PAGES
    )
  })

  test('every permission asked for exists', ({ assert }) => {
    const asked = new Set(routes().flatMap(({ guards }) => permissionsOf(guards)))
    assert.isEmpty([...asked].filter((id) => !registry.permissions.has(id)))
  })

  test('every route of a module stands behind its gate, before any permission', ({ assert }) => {
    const ids = [...registry.modules.keys()]
    const ofModules = routes().filter(({ guards }) =>
      permissionsOf(guards).some((permission) => ids.some((id) => permission.startsWith(`${id}.`)))
    )
    assert.isNotEmpty(ofModules)
    for (const { key, guards } of ofModules) {
      const gate = guards.findIndex(({ name }) => name === 'module')
      const permission = guards.findIndex(({ name }) => name === 'can')
      assert.isAtLeast(gate, 0, key)
      assert.isBelow(gate, permission, key)
    }
  })

  test('administration asks for the admin token after the permission', ({ assert }) => {
    const admin = routes().filter(({ pattern }) => pattern.startsWith('/api/v1/admin/'))
    assert.isNotEmpty(admin)
    for (const { key, guards } of admin) {
      const names = guards.map(({ name }) => name)
      assert.include(names, 'adminToken', key)
      assert.isBelow(names.indexOf('can'), names.indexOf('adminToken'), key)
    }
  })

  test('every POST of the API that creates takes an idempotency key', ({ assert }) => {
    const creating = routes().filter(
      ({ key, creates: makes }) => key.startsWith('POST /api/v1/') && makes
    )
    assert.isAtLeast(creating.length, 5)
    const without = creating.filter(
      ({ key, guards }) =>
        !REPEATED_ALIKE.includes(key) && !guards.some(({ name }) => name === 'idempotent')
    )
    assert.isEmpty(without.map(({ key }) => key))
  })

  test('every route of a tenant counts the requests of its client, after its tenant', ({
    assert,
  }) => {
    for (const { key, pattern, guards } of routes()) {
      const names = guards.map(({ name }) => name)
      if (!pattern.startsWith('/api/v1/') || !names.includes('tenant')) continue
      assert.isAbove(names.indexOf('apiRate'), names.indexOf('tenant'), key)
    }
  })
})
