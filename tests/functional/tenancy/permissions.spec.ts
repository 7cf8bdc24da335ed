import { writeFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { ask } from '#tests/support/crawl/ask'
import { CASES } from '#tests/support/crawl/cases'
import { fingerprinter } from '#tests/support/crawl/fingerprint'
import { routeTable } from '#tests/support/crawl/route_table'
import {
  pathOf,
  plantIn,
  slugOf,
  tokensOf,
  walkedRoutes,
  WALKERS,
  type Walker,
} from '#tests/support/crawl/walkers'
import {
  PERMISSIONS_FILE,
  writtenLines,
  writtenPermissions,
} from '#tests/support/crawl/written_permissions'
import { createWorld } from '#tests/support/world'

const WIDTH = 60

/**
 * What each role is answered on each route, in a file that a person reads when a line changes: a walk that took its
 * expectations from the declarations it tests would prove nothing. Whoever the file says is refused asks first, and then
 * all who read: by then no byte may have changed. `WRITE_PERMISSIONS=1` writes the file anew.
 */
test.group('Permissions', () => {
  test('each role is answered as permissions.txt says', async ({ assert }) => {
    const world = await createWorld()
    const { madrid, chicago } = world
    const { rows } = await plantIn(madrid.id, 'own')
    const tokens = await tokensOf(madrid.id, chicago.id)
    const written = writtenPermissions()
    const fingerprint = await fingerprinter(madrid.id)
    const before = await fingerprint()
    const met = new Map<string, string>()
    const walk = async (asked: (method: string, refused: boolean) => boolean) => {
      for (const route of walkedRoutes()) {
        const path = pathOf(route, rows, slugOf(madrid)) + (route.how.query?.(rows) ?? '')
        for (const [index, walker] of WALKERS.entries()) {
          const refused = isRefused(walker, written.get(route.key)?.[index])
          if (!asked(route.method, refused)) continue
          const { status } = await ask({
            method: route.method,
            path,
            token: tokens.get(walker),
            tenantId: madrid.id,
            adminToken: world.adminToken(madrid),
            body: route.how.body,
          })
          met.set(`${route.key} ${walker}`, String(status))
        }
      }
    }
    await walk((_method, refused) => refused)
    assert.deepEqual(await fingerprint(), before, 'what was refused has changed something')
    await walk((method, refused) => !refused && method === 'GET')
    // That the trail was taken out is written into the trail.
    const unread = { ...before, audit_entries: '' }
    const read = { ...(await fingerprint()), audit_entries: '' }
    assert.deepEqual(read, unread, 'reading has changed something')
    await walk((method, refused) => !refused && method !== 'GET')
    const lines = walkedRoutes().map(({ key }) =>
      lineOf(
        key,
        WALKERS.map((walker) => met.get(`${key} ${walker}`) ?? '')
      )
    )
    const walked = [lineOf('', WALKERS), ...lines.sort()]
    if (process.env.WRITE_PERMISSIONS) writeFileSync(PERMISSIONS_FILE, `${walked.join('\n')}\n`)
    assert.deepEqual(walked, writtenLines())
    assert.isEmpty(lines.filter((line) => /\b5\d\d\b/.test(line.slice(WIDTH))))
  }).timeout(60_000)

  test('nothing is described that is no route', ({ assert }) => {
    const keys = new Set(routeTable().map(({ key }) => key))
    assert.isEmpty(Object.keys(CASES).filter((key) => !keys.has(key)))
  })
})

const OUTSIDE: readonly Walker[] = ['super_admin', 'suspended', 'other', 'nobody']

/** For who belongs here 404 and 422 may come from what somebody before has done. */
const isRefused = (walker: Walker, status = '') =>
  /^40[13]$/.test(status) || (OUTSIDE.includes(walker) && status.startsWith('4'))

const lineOf = (key: string, cells: readonly string[]) =>
  (key.padEnd(WIDTH) + cells.map((cell) => cell.padEnd(13)).join('')).trimEnd()
