import { readFileSync, writeFileSync } from 'node:fs'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { ask } from '#tests/support/crawl/ask'
import { CASES } from '#tests/support/crawl/cases'
import { routeTable } from '#tests/support/crawl/route_table'
import {
  pathOf,
  plantIn,
  slugOf,
  tokensOf,
  walkedRoutes,
  WALKERS,
} from '#tests/support/crawl/walkers'
import { createWorld } from '#tests/support/world'

const FILE = 'tests/functional/permissions.txt'
const WIDTH = 60

/**
 * What each role is answered on each route, in a file that a person reads when a line changes: a walk that took its
 * expectations from the declarations it tests would prove nothing. `WRITE_PERMISSIONS=1` writes the file anew.
 */
test.group('Permissions', () => {
  test('each role is answered as permissions.txt says', async ({ assert }) => {
    const world = await createWorld()
    const { madrid, chicago } = world
    const { rows } = await plantIn(madrid.id, 'own')
    const tokens = await tokensOf(madrid.id, chicago.id)
    const lines: string[] = []
    for (const route of walkedRoutes()) {
      const path = pathOf(route, rows, slugOf(madrid)) + (route.how.query?.(rows) ?? '')
      const statuses: number[] = []
      for (const walker of WALKERS) {
        const { status } = await ask({
          method: route.method,
          path,
          token: tokens.get(walker),
          tenantId: madrid.id,
          adminToken: world.adminToken(madrid),
          body: route.how.body,
        })
        statuses.push(status)
      }
      lines.push(lineOf(route.key, statuses.map(String)))
    }
    const walked = [lineOf('', WALKERS), ...lines.sort()]
    const path = app.makePath(FILE)
    if (process.env.WRITE_PERMISSIONS) writeFileSync(path, `${walked.join('\n')}\n`)
    const written = readFileSync(path, 'utf8').trimEnd().split('\n')
    assert.deepEqual(walked, written)
    assert.isEmpty(lines.filter((line) => /\b5\d\d\b/.test(line.slice(WIDTH))))
  }).timeout(60_000)

  test('nothing is described that is no route', ({ assert }) => {
    const keys = new Set(routeTable().map(({ key }) => key))
    assert.isEmpty(Object.keys(CASES).filter((key) => !keys.has(key)))
  })
})

const lineOf = (key: string, cells: readonly string[]) =>
  (key.padEnd(WIDTH) + cells.map((cell) => cell.padEnd(13)).join('')).trimEnd()
