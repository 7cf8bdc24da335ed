import type { ApiRequest } from '@japa/api-client'
import { test } from '@japa/runner'
import { recordAudit, type AuditEntry } from '#app/audit/record_audit'
import { tokenFor } from '#tests/support/account'
import { rowsOf } from '#tests/support/rows'
import { userIdOf } from '#tests/support/staff'
import { createWorld, type World } from '#tests/support/world'

type Tenant = World['madrid']
const AUDIT = '/api/v1/admin/audit'
const EXPORT = `${AUDIT}/export`

interface Entry {
  id: string
  action: string
  tenantId: string | null
}

test.group('Audit | over the API', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
    for (let n = 0; n < 5; n++) await record(world.madrid, { action: `test.step_${n}` })
    await record(world.paris, { action: 'test.paris' })
    await record(world.chicago, { action: 'test.chicago' })
    const [first, second] = world.organizations
    await record(null, { action: 'test.above', organizationId: first.id })
    await record(null, { action: 'test.elsewhere', organizationId: second.id })
    await record(null, { action: 'test.nowhere' })
  })

  const record = (tenant: Tenant | null, rest: Partial<AuditEntry> & { action: string }) =>
    recordAudit({ subject: { type: 'thing', id: 'x-1' }, tenantId: tenant?.id ?? null, ...rest })

  /** As the CEO of the first organization, in Madrid. */
  const admin = (asked: ApiRequest, token = world.token(world.madrid, 'ceo')) =>
    asked
      .bearerToken(token)
      .header('x-tenant-id', world.madrid.id)
      .header('x-admin-token', world.adminToken(world.madrid))

  test('the newest first, page by page, and only of the chosen tenant', async ({
    client,
    assert,
  }) => {
    const ask = async (query: string) => {
      const answer = await admin(client.get(`${AUDIT}?${query}`))
      answer.assertStatus(200)
      return answer.body() as { data: Entry[]; meta: { nextCursor: string | null } }
    }
    const all = ['test.step_4', 'test.step_3', 'test.step_2', 'test.step_1', 'test.step_0']
    const actions = ({ data }: { data: Entry[] }) => data.map(({ action }) => action)
    assert.deepEqual(actions(await ask('')), all)
    const first = await ask('limit=2')
    assert.deepEqual(actions(first), all.slice(0, 2))
    const second = await ask(`limit=2&cursor=${first.meta.nextCursor}`)
    assert.deepEqual(actions(second), all.slice(2, 4))
    const third = await ask(`limit=2&cursor=${second.meta.nextCursor}`)
    assert.deepEqual(actions(third), all.slice(4))
    assert.isNull(third.meta.nextCursor)
  })

  test('filters and words', async ({ client, assert }) => {
    const actorId = await userIdOf(world, world.madrid, 'secretary')
    await rowsOf(world.madrid.id).change(
      `insert into audit_entries (tenant_id, actor_id, action, subject_type, subject_id, ip, request_id, data, created_at)
       values (?, ?, 'old.kind', 'room', '12', '192.0.2.9', 'req-9', '{"n": 1}', '2026-01-05T23:30:00Z')`,
      [world.madrid.id, actorId]
    )
    const count = async (query: string) => {
      const answer = await admin(client.get(`${AUDIT}?${query}`))
      answer.assertStatus(200)
      return (answer.body().data as Entry[]).filter(({ action }) => action === 'old.kind').length
    }
    const name = (await admin(client.get(`${AUDIT}?filter[action]=old.kind`))).body().data[0].actor
      .name as string
    for (const query of [
      'filter[action]=old.kind',
      `filter[actorId]=${actorId}`,
      'filter[actorKind]=user',
      'filter[subjectType]=room&filter[subjectId]=12',
      // the sixth has begun in Madrid
      'filter[from]=2026-01-06&filter[to]=2026-01-07',
      'filter[to]=2026-01-05T23:31:00Z',
      'q=old.kind',
      'q=192.0.2.9',
      'q=req-9',
      'q=12',
      `q=${encodeURIComponent(name.slice(0, 5).toLowerCase())}`,
    ]) {
      assert.equal(await count(query), 1, query)
    }
    for (const query of ['filter[to]=2026-01-06', 'q=old', 'q=%25', 'filter[subjectId]=1']) {
      assert.equal(await count(query), 0, query)
    }
  })

  test('one entry, with what it was before and after, also of older releases', async ({
    client,
    assert,
  }) => {
    await record(world.madrid, {
      action: 'test.shown',
      before: { a: 1, b: 2 },
      after: { a: 3, b: 2 },
    })
    const find = async (action: string) => {
      const list = await admin(client.get(`${AUDIT}?filter[action]=${action}`))
      const { id } = list.body().data[0] as Entry
      assert.notProperty(list.body().data[0], 'before')
      const answer = await admin(client.get(`${AUDIT}/${id}`))
      answer.assertStatus(200)
      return answer.body().data as object
    }
    assert.containSubset(await find('test.shown'), {
      tenantId: world.madrid.id,
      subject: { type: 'thing', id: 'x-1' },
      actor: { kind: 'system', id: null, name: null, tokenId: null },
      before: { a: 1 },
      after: { a: 3 },
    })
    assert.containSubset(await find('old.kind'), { before: null, after: { n: 1 } })
  })

  test('the organization’s head reads all of its tenants and what stands above, nobody else', async ({
    client,
    assert,
  }) => {
    const whole = `${AUDIT}?filter[scope]=organization&limit=100`
    const answer = await admin(client.get(whole))
    answer.assertStatus(200)
    const actions = (answer.body().data as Entry[]).map(({ action }) => action)
    assert.includeMembers(actions, ['test.step_0', 'test.paris', 'test.above'])
    for (const foreign of ['test.chicago', 'test.elsewhere', 'test.nowhere']) {
      assert.notInclude(actions, foreign)
    }
    const paged: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await admin(
        client.get(`${whole.replace('100', '3')}&cursor=${cursor}`.replace(/&cursor=$/, ''))
      )
      paged.push(...(page.body().data as Entry[]).map(({ action }) => action))
      cursor = page.body().meta.nextCursor as string | null
    }
    assert.deepEqual(paged, actions)

    const above = (answer.body().data as Entry[]).find(({ action }) => action === 'test.above')!
    assert.isNull(above.tenantId)
    ;(await admin(client.get(`${AUDIT}/${above.id}`))).assertStatus(200)

    const administrator = await tokenFor(world.madrid.id, 'admin')
    ;(await admin(client.get(whole), administrator)).assertStatus(403)
    ;(await admin(client.get(`${AUDIT}/${above.id}`), administrator)).assertStatus(404)
    const paris = (answer.body().data as Entry[]).find(({ action }) => action === 'test.paris')!
    ;(await admin(client.get(`${AUDIT}/${paris.id}`), administrator)).assertStatus(404)
  })

  test('the order of refusals, for each', async ({ client, assert }) => {
    const unknown = 'b7a5b8e0-5ad0-4f8a-8d39-6f6c50c6a7c1'
    const [foreign] = await rowsOf(world.chicago.id).rows<Entry>(
      `select id from audit_entries where action = 'test.chicago'`
    )
    for (const path of [AUDIT, EXPORT, `${AUDIT}/${unknown}`]) {
      ;(await client.get(path)).assertStatus(401)
      const elsewhere = await admin(client.get(path)).header('x-tenant-id', world.chicago.id)
      elsewhere.assertStatus(404)
      for (const role of ['seller', 'professional', 'secretary']) {
        ;(await admin(client.get(path), world.token(world.madrid, role))).assertStatus(403)
      }
      const tokenless = await client.get(path).bearerToken(world.token(world.madrid, 'ceo'))
      tokenless.assertStatus(403)
      assert.equal(tokenless.body().code, 'E_ADMIN_TOKEN_REQUIRED')
    }
    for (const id of [unknown, foreign!.id, 'x']) {
      ;(await admin(client.get(`${AUDIT}/${id}`))).assertStatus(404)
    }
    for (const query of [
      'filter[actorId]=x',
      'filter[actorKind]=robot',
      'filter[scope]=world',
      'filter[from]=yesterday',
      'filter[data]=x',
      'sort=action',
      'limit=0',
      'cursor=abc',
    ]) {
      ;(await admin(client.get(`${AUDIT}?${query}`))).assertStatus(422)
      ;(await admin(client.get(`${EXPORT}?${query}`))).assertStatus(422)
    }
  })

  test('the file holds what was asked for, calculates nothing, and is written down', async ({
    client,
    assert,
  }) => {
    await record(world.madrid, {
      action: 'file.made',
      subject: { type: 'contact', id: '=HYPERLINK("http://evil.test","x")' },
      after: { name: 'A, "B"' },
    })
    const answer = await admin(client.get(`${EXPORT}?filter[subjectType]=contact`))
    answer.assertStatus(200)
    answer.assertHeader('content-type', 'text/csv; charset=utf-8')
    assert.match(
      String(answer.header('content-disposition')),
      /^attachment; filename="audit-[\d-]+\.csv"$/
    )
    const [headings, line, end] = answer.text().split('\r\n')
    assert.match(headings ?? '', /^id,createdAt,tenantId,action,/)
    assert.include(line, `,"'=HYPERLINK(""http://evil.test"",""x"")",`)
    assert.include(line, `"{""name"":""A, \\""B\\""""}"`)
    assert.equal(end, '')
    const entries = await rowsOf(world.madrid.id).rows<object>(
      `select actor_id as "actorId", after from audit_entries where action = 'audit.exported'
       order by created_at desc limit 1`
    )
    const actorId = await userIdOf(world, world.madrid, 'ceo')
    assert.deepEqual(entries, [{ actorId, after: { subjectType: 'contact' } }])
  })

  test('a large file is read in parts, each entry once', async ({ client, assert }) => {
    await rowsOf(world.paris.id).change(
      `insert into audit_entries (tenant_id, action, subject_type, subject_id, created_at)
       select ?, 'many.made', 'thing', n::text, timestamptz '2026-02-01' + n % 7 * interval '1 second'
       from generate_series(1, 1203) n`,
      [world.paris.id]
    )
    const answer = await admin(client.get(`${EXPORT}?filter[action]=many.made`)).header(
      'x-tenant-id',
      world.paris.id
    )
    const lines = answer.text().trim().split('\r\n').slice(1)
    assert.lengthOf(lines, 1_203)
    assert.lengthOf([...new Set(lines.map((line) => line.split(',')[0]))], 1_203)
  })
})
