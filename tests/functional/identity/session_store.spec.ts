import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { clock } from '#app/shared/clock'
import { pageVisit, signedInVisit } from '#tests/support/page_visit'
import { accountOf } from '#tests/support/staff'
import { systemRows } from '#tests/support/system_rows'
import { watchQueries } from '#tests/support/watch_queries'
import { createWorld, type World } from '#tests/support/world'

const sessionRows = () =>
  systemRows<{ data: string; expires: Date }>(`select data, expires_at as expires from sessions`)
const ofSessions = (seen: string[]) => seen.filter((text) => /\bsessions\b/.test(text))

test.group('Session store', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
  })
  group.each.setup(async () => {
    await systemRows(`delete from sessions`)
    return () => clock.release()
  })

  test('a page for anybody costs no statement, the first time and again', async ({
    client,
    assert,
  }) => {
    const seen = await watchQueries(async () => {
      const visit = await pageVisit(client, '/login')
      await visit.get('/login')
    })
    assert.deepEqual(seen, [])
  })

  test('who signs in has a row, and the cookie of the visit is gone', async ({
    client,
    assert,
  }) => {
    const visit = await pageVisit(client, '/login')
    assert.isNotEmpty(visit.cookie('nexus_visit'))
    await visit.post('/login', accountOf(world, world.madrid, 'seller'))
    assert.isEmpty(visit.cookie('nexus_visit'))
    assert.lengthOf(await sessionRows(), 1)
  })

  test('the cookie of one visit does not open another', async ({ client, assert }) => {
    const one = await pageVisit(client, '/login')
    const other = await pageVisit(client, '/login')
    const answer = await client
      .post('/login')
      .header(
        'cookie',
        `nexus_session=${one.cookie('nexus_session')}; nexus_visit=${other.cookie('nexus_visit')}`
      )
      .header('x-xsrf-token', decodeURIComponent(other.cookie('XSRF-TOKEN') ?? ''))
      .json({ email: 'a@b.example', password: 'x' })
    assert.equal(answer.status(), 403)
  })

  test('an unchanged session is read once and written only after ten minutes', async ({
    client,
    assert,
  }) => {
    const begun = DateTime.fromISO('2026-03-02T09:00:00Z')
    clock.freeze(begun)
    const visit = await signedInVisit(client, accountOf(world, world.madrid, 'seller'))
    const inbox = `/t/${world.madrid.slug}/inbox`
    const soon = ofSessions(await watchQueries(() => visit.get(inbox)))
    assert.lengthOf(soon, 1)
    assert.match(soon[0] ?? '', /^select/)

    clock.freeze(begun.plus({ minutes: 11 }))
    const later = ofSessions(await watchQueries(() => visit.get(inbox)))
    assert.lengthOf(later, 2)
    assert.match(later[1] ?? '', /^update sessions set last_seen_at/)
    const [row] = await sessionRows()
    assert.equal(
      row?.expires.toISOString(),
      begun.plus({ minutes: 11, hours: 12 }).toUTC().toJSDate().toISOString()
    )
  })

  test('a session that has run out is nobody’s', async ({ client }) => {
    const begun = DateTime.fromISO('2026-03-02T09:00:00Z')
    clock.freeze(begun)
    const visit = await signedInVisit(client, accountOf(world, world.madrid, 'seller'))
    clock.freeze(begun.plus({ hours: 12, minutes: 1 }))
    const page = await visit.get(`/t/${world.madrid.slug}/inbox`)
    page.assertHeader('location', '/login')
  })
})
