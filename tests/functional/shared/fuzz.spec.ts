import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { Secret } from '@adonisjs/core/helpers'
import { errors } from '@vinejs/vine'
import fc from 'fast-check'
import { hashToken } from '#app/identity/token'
import { apiRates } from '#app/shared/http/api_rates'
import { LIMITS } from '#app/shared/limits'
import env from '#start/env'
import { pageVisit } from '#tests/support/page_visit'
import { systemRows } from '#tests/support/system_rows'
import { plantIn } from '#tests/support/crawl/walkers'
import { fuzzRoute } from '#tests/support/fuzz/fuzz_route'
import { fuzzedRoutes, plausibleFor, requestsTo, type Known } from '#tests/support/fuzz/requests'
import { inputsFor } from '#tests/support/fuzz/shape'
import { allValidators } from '#tests/support/fuzz/validators'
import { unsetEnv } from '#tests/support/unset_env'
import { createWorld, type World } from '#tests/support/world'

/** `FUZZ_RUNS` and `SEED` make a run longer and repeat one that failed. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 6)
const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))

/** All others are pages, which a person sees signed in, and their forms, which a visitor sends. */
const OF_PROGRAMS = /^\/(api|webhooks|widget|health|metrics|t)\b/

/** One of each kind, so that what stands behind them is reached. */
async function openLinks(): Promise<string[]> {
  const links = ['to-reset', 'to-verify']
  for (const link of links) {
    await systemRows(
      `insert into account_links (hash, purpose, user_id, email, created_at, expires_at)
       select ?, ?, id, email, now(), now() + interval '1 day' from users where status = 'active' limit 1`,
      [hashToken(link), link.replace('to-', '')]
    )
  }
  return links
}

/** Ends the token that asks; it is asked without one. */
const ENDS_TOKEN = /\/logout$/

test.group('Nonsense', (group) => {
  let world: World
  let known: Known

  group.setup(async () => {
    world = await createWorld()
    const { rows } = await plantIn(world.madrid.id, 'own')
    known = {
      slug: world.madrid.slug,
      ids: Object.values(rows).flatMap(({ id }) => (typeof id === 'string' ? [id] : [])),
      keys: world.madrid.channels.map(({ key }) => key),
      links: await openLinks(),
    }
    env.set('LOGIN_THROTTLE', 'off')
    env.set('METRICS_TOKEN', new Secret('of-the-monitoring-alone'))
    apiRates.allow(Number.MAX_SAFE_INTEGER)
    return () => {
      unsetEnv('METRICS_TOKEN')
      unsetEnv('LOGIN_THROTTLE')
      apiRates.allow(LIMITS.rate.tokenPerMinute)
    }
  })

  test('a validator accepts or refuses, and never breaks', async ({ assert }) => {
    const validators = await allValidators()
    assert.isAtLeast(validators.length, 25)
    const broken: string[] = []
    for (const { name, validator } of validators) {
      const property = fc.asyncProperty(
        inputsFor(validator, plausibleFor(known)),
        async (input) => {
          try {
            await validator.validate(input)
          } catch (error) {
            if (!(error instanceof errors.E_VALIDATION_ERROR)) throw error
          }
        }
      )
      const details = await fc.check(property, { seed: SEED, numRuns: RUNS * 10 })
      if (details.failed) broken.push(`${name}: ${fc.defaultReportMessage(details)}`)
    }
    assert.deepEqual(broken, [])
  }).timeout(3_600_000)

  /** By the session of a visitor, whose forms may come; a bearer token opens none. */
  async function formHeaders(client: ApiClient) {
    const visit = await pageVisit(client, '/login')
    return {
      'cookie': visit.cookies(),
      'x-xsrf-token': decodeURIComponent(visit.cookie('XSRF-TOKEN') ?? ''),
      'accept': 'text/html',
    }
  }

  test('no request makes a route break or tell of its inside', async ({ client, assert }) => {
    const validators = await allValidators()
    const broken: string[] = []
    let sent = 0
    for (const route of fuzzedRoutes()) {
      const headers = {
        'authorization': `Bearer ${world.token(world.madrid, 'ceo')}`,
        'x-admin-token': world.adminToken(world.madrid),
        'x-tenant-id': world.madrid.id,
        'accept': 'application/json',
      }
      const own = OF_PROGRAMS.test(route.pattern) ? headers : await formHeaders(client)
      const { requests, broken: found } = await fuzzRoute({
        requests: requestsTo(route, validators, known),
        headers: ENDS_TOKEN.test(route.pattern) ? { accept: 'application/json' } : own,
        seed: SEED,
        runs: RUNS,
      })
      sent += requests
      if (found) broken.push(`${route.method} ${route.pattern}: ${found}`)
    }
    assert.deepEqual(broken, [])
    assert.isAbove(sent, RUNS * 60)
  }).timeout(3_600_000)
})
