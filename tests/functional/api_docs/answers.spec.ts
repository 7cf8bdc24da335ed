import { Secret } from '@adonisjs/core/helpers'
import { test } from '@japa/runner'
import env from '#start/env'
import { apiDocument } from '#app/api_docs/document/api_document'
import { mountedRoutes, type ApiRoute } from '#app/api_docs/document/mounted_routes'
import { enterState } from '#app/operations/readiness'
import { channelLookup } from '#app/tenancy/system/channel_lookup'
import { CASES } from '#tests/support/crawl/cases'
import { unsetEnv } from '#tests/support/unset_env'
import { pathOf } from '#tests/support/crawl/walkers'
import { Checker } from '#tests/support/openapi/checker'
import { givenWorld, type Given } from '#tests/support/openapi/given'
import { PEOPLE_RECIPES } from '#tests/support/openapi/people_recipes'
import { RECIPES, type Ask, type Request } from '#tests/support/openapi/recipes'
import { send } from '#tests/support/openapi/send'
import { forgetTries } from '#tests/support/throttle'

const OF_TESTS = ['GET /api/v1/probe']

test.group('Every operation answers as the document says', (group) => {
  let given: Given
  let checker: Checker
  const routes = () => mountedRoutes().filter(({ key }) => !OF_TESTS.includes(key))

  group.setup(async () => {
    given = await givenWorld()
    checker = new Checker((await apiDocument()).document)
    channelLookup.forget()
    await forgetTries()
    env.set('METRICS_TOKEN', new Secret('a-token-of-the-monitoring'))
    enterState('serving')
    return () => {
      unsetEnv('METRICS_TOKEN')
      enterState('starting')
    }
  })

  const sendAs = ({ method, path, body, headers, token }: Request & { method: string }) => {
    const bearer = token === undefined ? given.ceo : token
    return send({
      method,
      path,
      body,
      headers: {
        ...(bearer && { authorization: `Bearer ${bearer}` }),
        'x-tenant-id': given.tenant.id,
        'x-admin-token': given.world.adminToken(given.tenant),
        ...headers,
      },
    })
  }

  const ask: Ask = async (request) => {
    const { status, text } = await sendAs(request)
    if (status >= 300) throw new Error(`${request.method} ${request.path}: ${status} ${text}`)
    return JSON.parse(text) as { data: never }
  }

  const requestFor = async (route: ApiRoute): Promise<Request> => {
    const recipe = RECIPES[route.key] ?? PEOPLE_RECIPES[route.key]
    if (recipe) return recipe(given, ask)
    const how = CASES[route.key] ?? {}
    const params = [...route.pattern.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
    const path = pathOf({ ...route, params, how }, given.rows, given.tenant.slug)
    return { path: path + (how.query?.(given.rows) ?? ''), body: how.assigned?.(given.rows) }
  }

  test('when it succeeds', async ({ assert }) => {
    const complaints: string[] = []
    for (const route of routes()) {
      const answer = await sendAs({ method: route.method, ...(await requestFor(route)) })
      if (answer.status >= 300) {
        complaints.push(`no success: ${route.key} ${answer.status} ${answer.text.slice(0, 300)}`)
      }
      const complaint = checker.complaint({ key: route.key, ...answer })
      if (complaint) complaints.push(complaint)
    }
    assert.deepEqual(complaints, [])
  }).timeout(60_000)

  test('an answer that is otherwise is noticed', async ({ assert }) => {
    const key = 'GET /api/v1/contacts/:id'
    const path = `/api/v1/contacts/${String(given.rows.contacts?.id)}`
    const answer = { key, ...(await sendAs({ method: 'GET', path })) }
    assert.isNull(checker.complaint(answer))
    const { data } = JSON.parse(answer.text) as { data: Record<string, unknown> }
    const wrong = [
      { text: JSON.stringify({ data: { ...data, phone: undefined } }) },
      { text: JSON.stringify({ data: { ...data, secret: 'x' } }) },
      { text: JSON.stringify({ data: { ...data, version: '1' } }) },
      { text: JSON.stringify({ data: { ...data, createdAt: 'yesterday' } }) },
      { text: JSON.stringify(data) },
      { status: 418 },
      { type: 'text/html' },
    ]
    for (const change of wrong) assert.isNotNull(checker.complaint({ ...answer, ...change }))
  })
})
