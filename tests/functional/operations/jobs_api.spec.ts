import type { ApiRequest } from '@japa/api-client'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { TestJobs } from '#tests/functional/jobs/support/test_jobs'
import { drainJobs } from '#tests/support/drain_jobs'
import { rowsOf } from '#tests/support/rows'
import { userIdOf } from '#tests/support/staff'
import { createWorld, type World } from '#tests/support/world'

type Tenant = World['madrid']
const JOBS = '/api/v1/admin/jobs'
const ACTIONS = ['retry', 'park', 'release', 'cancel'] as const

test.group('Operations | jobs over the API', (group) => {
  const jobs = new TestJobs()
  let world: World

  group.setup(async () => {
    world = await createWorld()
  })
  group.each.setup(async () => {
    await db.connection('owner').rawQuery('truncate jobs, outbox, audit_entries')
    return () => jobs.forget()
  })

  async function given(tenant: Tenant, state: string, more: Record<string, string> = {}) {
    const fields = { name: 'test.kind', lane: 'default', data: '{}', ...more }
    const [row] = await rowsOf(tenant.id).rows<{ id: string }>(
      `insert into jobs (tenant_id, name, lane, data, state, run_at, created_at, attempts, max_attempts,
         finished_at, lease_token, lease_until, actor_id)
       values (?, ?, ?, ?::jsonb, ?, now() - interval '1 minute', now(), 3, 3,
         case when ? in ('done', 'dead', 'cancelled') then now() end,
         case when ? = 'running' then gen_random_uuid() end, now() + interval '1 hour', nullif(?, '')::uuid)
       returning id`,
      [tenant.id, fields.name, fields.lane, fields.data, state, state, state, more.actorId ?? '']
    )
    return row!.id
  }

  const stateOf = async (tenant: Tenant, id: string) =>
    (
      await rowsOf(tenant.id).rows<{ state: string }>(`select state from jobs where id = ?`, [id])
    )[0]?.state

  test('the list shows the newest first, page by page, and filters', async ({ client, assert }) => {
    const ids: string[] = []
    for (let n = 0; n < 5; n++) ids.push(await given(world.madrid, 'done'))
    ids.push(await given(world.madrid, 'dead', { lane: 'bulk' }))
    ids.push(await given(world.madrid, 'queued', { name: 'test.other' }))
    await given(world.paris, 'dead')
    await given(world.chicago, 'dead')

    const ask = async (query: string) => {
      const answer = await admin(client.get(`${JOBS}?${query}`))
      answer.assertStatus(200)
      const body = answer.body() as { data: { id: string }[]; meta: { nextCursor: string | null } }
      return { ids: body.data.map(({ id }) => id), ...body }
    }
    const newest = [...ids].reverse()
    assert.deepEqual((await ask('')).ids, newest)
    const first = await ask('limit=3')
    assert.deepEqual(first.ids, newest.slice(0, 3))
    await given(world.madrid, 'done')
    const second = await ask(`limit=3&cursor=${first.meta.nextCursor}`)
    assert.deepEqual(second.ids, newest.slice(3, 6))
    const third = await ask(`limit=3&cursor=${second.meta.nextCursor}`)
    assert.deepEqual(third.ids, newest.slice(6))
    assert.isNull(third.meta.nextCursor)

    assert.deepEqual((await ask('filter[state]=dead')).ids, [ids[5]])
    assert.deepEqual((await ask('filter[lane]=bulk')).ids, [ids[5]])
    assert.deepEqual((await ask('filter[name]=test.other')).ids, [ids[6]])
    assert.isEmpty((await ask('filter[name]=test.other&filter[state]=dead')).ids)
  })

  test('a job is shown without what people wrote', async ({ client, assert }) => {
    const contactId = 'b7a5b8e0-5ad0-4f8a-8d39-6f6c50c6a7c1'
    const data = {
      contactId,
      phone: '+34600000000',
      nested: [{ secret: 'hush', n: 3 }],
      at: '2026-07-01T10:00:00Z',
    }
    const id = await given(world.madrid, 'dead', { data: JSON.stringify(data) })
    const answer = await admin(client.get(`${JOBS}/${id}`))
    answer.assertStatus(200)
    assert.containSubset(answer.body().data, {
      id,
      tenantId: world.madrid.id,
      name: 'test.kind',
      module: null,
      lane: 'default',
      state: 'dead',
      attempt: 3,
      maxAttempts: 3,
      startedBy: null,
      progress: null,
      data: {
        contactId,
        phone: '[hidden]',
        nested: [{ secret: '[hidden]', n: 3 }],
        at: '2026-07-01T10:00:00Z',
      },
    })
    assert.notInclude(JSON.stringify(answer.body()), 'hush')
    const list = await admin(client.get(JOBS))
    assert.notProperty(list.body().data[0], 'data')
  })

  test('wrong questions are 422', async ({ client }) => {
    for (const query of [
      'filter[state]=asleep',
      'filter[lane]=fast',
      'filter[data]=x',
      'sort=name',
      'limit=101',
      'cursor=abc',
      `cursor=${Buffer.from('["x"]').toString('base64url')}`,
    ]) {
      const answer = await admin(client.get(`${JOBS}?${query}`))
      answer.assertStatus(422)
    }
  })

  test('who may not is refused: nobody, other roles, without the admin token', async ({
    client,
    assert,
  }) => {
    const id = await given(world.madrid, 'queued')
    const asked = [
      () => client.get(JOBS),
      () => client.get(`${JOBS}/${id}`),
      () => client.get('/api/v1/admin/schedules'),
      ...ACTIONS.map((action) => () => client.post(`${JOBS}/${id}/${action}`)),
      () => client.post('/api/v1/admin/schedules/test.s/run'),
    ]
    for (const ask of asked) {
      ;(await ask()).assertStatus(401)
      for (const role of ['seller', 'professional', 'secretary']) {
        const refused = await ask()
          .bearerToken(world.token(world.madrid, role))
          .header('x-admin-token', world.adminToken(world.madrid))
        refused.assertStatus(403)
      }
      const tokenless = await ask().bearerToken(world.token(world.madrid, 'ceo'))
      tokenless.assertStatus(403)
      assert.equal(tokenless.body().code, 'E_ADMIN_TOKEN_REQUIRED')
    }
    assert.equal(await stateOf(world.madrid, id), 'queued')
  })

  test('jobs of another tenant, unknown and malformed ids are 404 and stay as they are', async ({
    client,
    assert,
  }) => {
    const own = await given(world.paris, 'queued')
    const foreign = await given(world.chicago, 'dead')
    for (const id of [own, foreign, 'b7a5b8e0-5ad0-4f8a-8d39-6f6c50c6a7c1', 'x']) {
      ;(await admin(client.get(`${JOBS}/${id}`))).assertStatus(404)
      for (const action of ACTIONS) {
        ;(await admin(client.post(`${JOBS}/${id}/${action}`))).assertStatus(404)
      }
    }
    assert.equal(await stateOf(world.paris, own), 'queued')
    assert.equal(await stateOf(world.chicago, foreign), 'dead')
  })

  test('each action brings a job into its state, says who did, and refuses in other states', async ({
    client,
    assert,
  }) => {
    const expected: Record<(typeof ACTIONS)[number], Record<string, string>> = {
      retry: { dead: 'queued', cancelled: 'queued' },
      park: { queued: 'parked' },
      release: { parked: 'queued' },
      cancel: { queued: 'cancelled', parked: 'cancelled', running: 'running' },
    }
    const userId = await userIdOf(world, world.madrid, 'ceo')
    for (const action of ACTIONS) {
      for (const state of ['queued', 'running', 'parked', 'done', 'dead', 'cancelled']) {
        await rowsOf(world.madrid.id).change('delete from jobs')
        await db.connection('owner').rawQuery('truncate audit_entries')
        const id = await given(world.madrid, state)
        const answer = await admin(client.post(`${JOBS}/${id}/${action}`))
        const wanted = expected[action][state]
        const audit = await rowsOf(world.madrid.id).rows<object>(
          `select action, actor_id as "actorId", subject_id as "subjectId", before from audit_entries`
        )
        if (!wanted) {
          answer.assertStatus(409)
          assert.include(answer.body(), { code: 'E_JOB_STATE', state })
          assert.equal(await stateOf(world.madrid, id), state)
          assert.isEmpty(audit)
          continue
        }
        answer.assertStatus(200)
        assert.include(answer.body().data, {
          id,
          state: wanted,
          cancelRequested: action === 'cancel',
        })
        assert.equal(await stateOf(world.madrid, id), wanted)
        assert.lengthOf(audit, 1)
        assert.containSubset(audit[0], { actorId: userId, subjectId: id, before: { state } })
      }
    }
  })

  test('a job that is tried again has all of its tries', async ({ client, assert }) => {
    const runs = jobs.recorded('test.kind')
    const id = await given(world.madrid, 'dead')
    const answer = await admin(client.post(`${JOBS}/${id}/retry`))
    assert.include(answer.body().data, { state: 'queued', attempt: 0, finishedAt: null })
    await drainJobs()
    assert.lengthOf(runs, 1)
    assert.equal(await stateOf(world.madrid, id), 'done')
  })

  test('a person sees the jobs that they started, also as a seller, and no others', async ({
    client,
    assert,
  }) => {
    const seller = await userIdOf(world, world.madrid, 'seller')
    const own = await given(world.madrid, 'running', { actorId: seller })
    const nobodys = await given(world.madrid, 'running')
    await rowsOf(world.madrid.id).change(
      `update jobs set progress = '{"done":1,"total":4,"note":null}' where id = ?`,
      [own]
    )
    const ask = (id: string, role = 'seller') =>
      client.get(`/api/v1/jobs/${id}`).bearerToken(world.token(world.madrid, role))
    const shown = await ask(own)
    shown.assertStatus(200)
    assert.containSubset(shown.body().data, {
      id: own,
      progress: { done: 1, total: 4, note: null },
    })
    assert.equal(shown.body().data.startedBy.id, seller)
    ;(await ask(own, 'secretary')).assertStatus(404)
    ;(await ask(nobodys)).assertStatus(404)
    ;(await ask('x')).assertStatus(404)
    ;(await client.get(`/api/v1/jobs/${own}`)).assertStatus(401)
  })

  /** As the CEO of the first organization, in Madrid. */
  function admin(asked: ApiRequest) {
    return asked
      .bearerToken(world.token(world.madrid, 'ceo'))
      .header('x-tenant-id', world.madrid.id)
      .header('x-admin-token', world.adminToken(world.madrid))
  }
})
