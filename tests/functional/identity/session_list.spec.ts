import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { issueToken } from '#app/identity/actions/issue_token'
import { hashToken } from '#app/identity/token'
import { LIMITS } from '#app/shared/limits'
import { auditedOf, ownAccount } from '#tests/support/own_account'
import { pageVisit, signedInVisit } from '#tests/support/page_visit'
import { accountOf, userIdOf } from '#tests/support/staff'
import { systemRows } from '#tests/support/system_rows'
import { forgetTries } from '#tests/support/throttle'
import { createWorld, type World } from '#tests/support/world'

test.group('Own sessions', (group) => {
  let world: World
  let sellerId: string

  group.each.setup(async () => {
    world = await createWorld()
    sellerId = await userIdOf(world, world.madrid, 'seller')
    await forgetTries()
    return () => clock.release()
  })

  const account = (role: string) => accountOf(world, world.madrid, role)

  test('nobody who is not signed in is told or changes anything', async ({ client }) => {
    for (const [method, path] of [
      ['get', '/me/security'],
      ['get', '/me/sessions'],
      ['delete', '/me/sessions'],
      ['delete', '/me/sessions/0198a000-0000-7000-8000-000000000000'],
      ['post', '/me/password'],
      ['post', '/me/email'],
    ] as const) {
      const answer = await client[method](`/api/v1${path}`)
      answer.assertStatus(401)
    }
  })

  test('sessions are listed with their device; only their owner ends one', async ({
    client,
    assert,
  }) => {
    const first = await signedInVisit(client, account('seller'))
    const second = await signedInVisit(client, account('seller'))
    const stranger = await signedInVisit(client, account('secretary'))
    const list = await ownAccount(client, first).get('/me/sessions')
    list.assertStatus(200)
    const rows = list.body().data as { id: string; current: boolean; address: string }[]
    assert.deepEqual(rows.map(({ current }) => current).sort(), [false, true])
    assert.isString(rows[0]?.address)
    assert.notInclude(JSON.stringify(list.body()), second.cookie('nexus_session') ?? 'no session')

    const other = rows.find(({ current }) => !current)?.id ?? ''
    for (const path of [`/me/sessions/${other}`, '/me/sessions/nonsense']) {
      const foreign = await ownAccount(client, stranger).delete(path)
      foreign.assertStatus(404)
    }
    const forged = await client
      .delete(`/api/v1/me/sessions/${other}`)
      .header('cookie', first.cookies())
      .header('sec-fetch-site', 'cross-site')
    forged.assertStatus(403)
    const alive = await ownAccount(client, second).get('/me')
    alive.assertStatus(200)

    const ended = await ownAccount(client, first).delete(`/me/sessions/${other}`)
    ended.assertStatus(204)
    const dead = await ownAccount(client, second).get('/me')
    dead.assertStatus(401)
    assert.include(await auditedOf(world.madrid.id, sellerId), 'auth.session_ended')
    const again = await ownAccount(client, first).delete(`/me/sessions/${other}`)
    again.assertStatus(404)
  })

  test('all others are ended at once, and this one stays', async ({ client, assert }) => {
    const visits = await Promise.all([1, 2, 3].map(() => signedInVisit(client, account('seller'))))
    const [first, ...others] = visits
    const ended = await ownAccount(client, first!).delete('/me/sessions')
    ended.assertStatus(204)
    for (const visit of others) {
      const dead = await ownAccount(client, visit).get('/me')
      dead.assertStatus(401)
    }
    const list = await ownAccount(client, first!).get('/me/sessions')
    assert.lengthOf(list.body().data, 1)
  })

  test('beyond so many, the one that was unused for longest ends', async ({ client, assert }) => {
    const first = await signedInVisit(client, account('seller'))
    await systemRows(
      `insert into sessions select (jsonb_populate_record(one, jsonb_build_object('id', uuidv7(),
         'hash', 'unused-' || n, 'last_seen_at', one.last_seen_at - n * interval '1 minute'))).*
       from sessions one, generate_series(1, ${LIMITS.list.sessions - 1}) n where one.user_id = ? returning id`,
      [sellerId]
    )
    const second = await signedInVisit(client, account('seller'))
    const rows = await systemRows<{ hash: string }>(
      `select hash from sessions where user_id = ? order by last_seen_at`,
      [sellerId]
    )
    assert.lengthOf(rows, LIMITS.list.sessions)
    assert.equal(rows[0]?.hash, `unused-${LIMITS.list.sessions - 2}`)
    for (const visit of [first, second]) {
      const alive = await ownAccount(client, visit).get('/me')
      alive.assertStatus(200)
    }
  })

  test('a program that signed in stands among them, and is ended like them', async ({
    client,
    assert,
  }) => {
    const tokens: string[] = []
    for (let n = 0; n < 3; n++) {
      const answer = await client
        .post('/api/v1/auth/login')
        .header('user-agent', 'curl/8.1')
        .json(account('seller'))
      tokens.push(String(answer.body().data.token))
    }
    const own = await issueToken(sellerId, 'of another program')
    const visit = await signedInVisit(client, account('seller'))
    const list = await ownAccount(client, visit).get('/me/sessions')
    const rows = list.body().data as { id: string; current: boolean; device: object }[]
    assert.lengthOf(rows, 5)
    const programs = rows.filter(({ device }) => 'browser' in device && device.browser === 'curl')
    assert.lengthOf(programs, 3)

    const ended = await ownAccount(client, visit).delete(`/me/sessions/${programs[0]?.id}`)
    ended.assertStatus(204)
    const alive = async () => {
      const statuses = await Promise.all(
        [...tokens, own.token].map((token) => client.get('/api/v1/me').bearerToken(token))
      )
      return statuses.filter((answer) => answer.status() === 200).length
    }
    assert.equal(await alive(), 3)
    const strangers = await signedInVisit(client, account('secretary'))
    const foreign = await ownAccount(client, strangers).delete(`/me/sessions/${programs[1]?.id}`)
    foreign.assertStatus(404)
    ;(await ownAccount(client, visit).delete('/me/sessions')).assertStatus(204)
    assert.equal(await alive(), 0)
    assert.lengthOf((await ownAccount(client, visit).get('/me/sessions')).body().data, 1)
  })

  test('a session that is ended does not come back with what was under way', async ({
    client,
    assert,
  }) => {
    const visit = await signedInVisit(client, account('seller'))
    await systemRows(`delete from sessions`)
    await visit.post('/login', { email: account('seller').email, password: 'wrong' })
    assert.isEmpty(await systemRows(`select 1 from sessions`))
  })

  test('nothing that opens a session is stored', async ({ client, assert }) => {
    const visit = await signedInVisit(client, account('seller'))
    const id = decodeURIComponent(visit.cookie('nexus_session') ?? '')
    const secret = /^s:([^.]+)\./.exec(id)?.[1]
    const { message } = JSON.parse(Buffer.from(secret ?? '', 'base64url').toString()) as {
      message: string
    }
    const [row] = await systemRows<{ hash: string; text: string }>(
      `select hash, row_to_json(sessions)::text as text from sessions`
    )
    assert.equal(row?.hash, hashToken(message))
    assert.notInclude(row?.text ?? message, message)
  })

  test('a remembered session outlives the browser and ends in the end; another goes with it', async ({
    client,
    assert,
  }) => {
    for (const [remember, idleHours, longestDays] of [
      [false, 12, 7],
      [true, 14 * 24, 30],
    ] as const) {
      clock.release()
      const visit = await pageVisit(client, '/login')
      const begun = clock.now()
      clock.freeze(begun)
      const answer = await visit.post('/login', { ...account('seller'), remember })
      const cookie = (answer.headers()['set-cookie'] as unknown as string[]).find((line) =>
        line.startsWith('nexus_session=')
      )
      assert.equal(/max-age/i.test(cookie ?? ''), remember)
      const inbox = `/t/${world.madrid.slug}/inbox`
      const step = { hours: idleHours - 1 }
      let at = begun.plus(step)
      for (; at < begun.plus({ days: longestDays }); at = at.plus(step)) {
        clock.freeze(at)
        const page = await visit.get(inbox)
        page.assertStatus(200)
      }
      clock.freeze(begun.plus({ days: longestDays, seconds: 1 }))
      const late = await visit.get(inbox)
      late.assertHeader('location', '/login')
    }
  })
})
