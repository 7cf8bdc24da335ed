import { test } from '@japa/runner'
import { ask } from '#tests/support/crawl/ask'
import { fingerprinter } from '#tests/support/crawl/fingerprint'
import { pathOf, plantIn, slugOf, walkedRoutes } from '#tests/support/crawl/walkers'
import { personalToken } from '#tests/support/tokens'
import { createWorld } from '#tests/support/world'

/** A body that each route would otherwise take as far as its fields. */
const ANY = { version: 1, text: 'hello', name: 'x', enabled: false, status: 'closed' }

test.group('A token that may only look', () => {
  test('changes nothing on any route, and starts nothing', async ({ client, assert }) => {
    const world = await createWorld()
    const { madrid } = world
    const { rows } = await plantIn(madrid.id, 'own')
    const token = await personalToken(client, world.token(madrid, 'ceo'), ['read'])
    const fingerprint = await fingerprinter(madrid.id)
    const before = await fingerprint()
    const writing = walkedRoutes().filter(({ method }) => method !== 'GET')
    assert.isAbove(writing.length, 20)
    const passed: string[] = []
    for (const route of writing) {
      const { status } = await ask({
        method: route.method,
        path: pathOf(route, rows, slugOf(madrid)),
        token,
        tenantId: madrid.id,
        adminToken: world.adminToken(madrid),
        body: ANY,
      })
      if (status !== 403) passed.push(`${route.key} ${status}`)
    }
    assert.isEmpty(passed)
    assert.deepEqual(await fingerprint(), before)
  }).timeout(30_000)
})
