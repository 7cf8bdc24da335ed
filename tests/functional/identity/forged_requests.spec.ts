import { test } from '@japa/runner'
import env from '#start/env'
import { signedInVisit } from '#tests/support/page_visit'
import { accountOf } from '#tests/support/staff'
import { systemRows } from '#tests/support/system_rows'
import { createWorld, type World } from '#tests/support/world'

/** What a browser says of a request that a page of another site made, or that no page did. */
const FORGED: Record<string, string>[] = [
  {},
  { origin: 'null' },
  { origin: 'https://evil.example' },
  { origin: 'https://127.0.0.1.evil.example' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'none' },
  // the better witness counts
  { 'sec-fetch-site': 'cross-site', 'origin': `http://127.0.0.1:${env.get('PORT')}` },
  { 'x-requested-with': 'XMLHttpRequest', 'x-http-method-override': 'GET' },
]

test.group('Forged requests', (group) => {
  let world: World
  let cookie: string

  group.setup(async () => {
    world = await createWorld()
  })

  const themes = () => systemRows(`select id, theme from users order by id`)
  const change = (headers: Record<string, string>, body = '{"theme":"light"}') =>
    fetch(`http://127.0.0.1:${env.get('PORT')}/api/v1/me`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', cookie, ...headers },
      body,
    })

  test('what another site has a browser send by its session changes nothing', async ({
    client,
    assert,
  }) => {
    const visit = await signedInVisit(client, accountOf(world, world.madrid, 'seller'))
    cookie = visit.cookies()
    const before = await themes()
    for (const headers of FORGED) {
      assert.equal((await change(headers)).status, 403, JSON.stringify(headers))
    }
    const own = { 'sec-fetch-site': 'same-origin' }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      assert.equal((await change({ ...own, 'content-type': type })).status, 415, type)
    }
    for (const headers of [
      { 'x-http-method-override': 'PATCH' },
      { 'x-method-override': 'PATCH' },
    ]) {
      const answer = await fetch(
        `http://127.0.0.1:${env.get('PORT')}/api/v1/me?_method=PATCH&theme=light`,
        { headers: { cookie, ...headers } }
      )
      assert.equal(answer.status, 200)
    }
    assert.deepEqual(await themes(), before)
    assert.equal((await change(own)).status, 200)
    assert.equal((await change({ origin: `http://127.0.0.1:${env.get('PORT')}` })).status, 200)
    assert.notDeepEqual(await themes(), before)
  })
})
