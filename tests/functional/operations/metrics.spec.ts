import { Secret } from '@adonisjs/core/helpers'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import env from '#start/env'
import { startMeasuring } from '#app/operations/metrics/process'
import { sendMail } from '#app/mail/send_mail'
import { flood } from '#tests/functional/jobs/support/test_jobs'
import { testMail } from '#tests/functional/mail/given'
import { drainJobs } from '#tests/support/drain_jobs'
import { MailServer } from '#tests/support/mail_server'
import { systemRows } from '#tests/support/system_rows'
import { unsetEnv } from '#tests/support/unset_env'
import { createWorld, type World } from '#tests/support/world'

const TOKEN = 'a-token-of-the-monitoring'

test.group('Operations | metrics', (group) => {
  let world: World
  group.setup(async () => {
    world = await createWorld()
    await db.connection('owner').rawQuery('truncate jobs, outbox')
  })
  group.each.teardown(() => unsetEnv('METRICS_TOKEN'))

  const sampleOf = (text: string, name: string) =>
    Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${name} `))
        ?.split(' ')
        .at(-1)
    )

  test('without a token of their own there are none', async ({ client }) => {
    ;(await client.get('/metrics')).assertStatus(404)
    ;(await client.get('/metrics').bearerToken(world.token(world.madrid, 'ceo'))).assertStatus(404)
  })

  test('another token is refused', async ({ client }) => {
    env.set('METRICS_TOKEN', new Secret(TOKEN))
    ;(await client.get('/metrics')).assertStatus(401)
    ;(await client.get('/metrics').bearerToken(world.token(world.madrid, 'ceo'))).assertStatus(401)
  })

  test('they tell of mails without a tenant, which no page shows', async ({ client, assert }) => {
    env.set('METRICS_TOKEN', new Secret(TOKEN))
    const server = await MailServer.startGlobal()
    const read = async () => (await client.get('/metrics').bearerToken(TOKEN)).text()
    const before = await read()
    const counted = (text: string, state: string) =>
      sampleOf(text, `nexus_platform_mails_total{state="${state}"}`) || 0
    server.faults.rcpt = (to) => (to.startsWith('nobody') ? '550 no such user' : undefined)
    await sendMail(testMail(null))
    await sendMail(testMail(null, { to: { email: 'nobody@example.com' } }))
    await systemRows(
      `update platform_mails set created_at = now() - interval '5 minutes' returning 1`
    )
    const waiting = await read()
    assert.equal(sampleOf(waiting, 'nexus_platform_mails_waiting'), 2)
    const oldest = sampleOf(waiting, 'nexus_platform_mails_oldest_seconds')
    assert.isAtLeast(oldest, 299)
    assert.isBelow(oldest, 400)
    await drainJobs()
    const after = await read()
    assert.equal(sampleOf(after, 'nexus_platform_mails_waiting'), 0)
    assert.equal(counted(after, 'sent'), counted(before, 'sent') + 1)
    assert.equal(counted(after, 'bounced'), counted(before, 'bounced') + 1)
    await server.stop()
  })

  test('they tell of the queue, requests, connections, streams and the process', async ({
    client,
    assert,
  }) => {
    env.set('METRICS_TOKEN', new Secret(TOKEN))
    startMeasuring()
    await client.get('/api/v1/services').bearerToken(world.token(world.madrid, 'seller'))
    await client.get('/api/v1/services')
    await flood(world.madrid.id, 'test.unknown', 'bulk', 3)
    await flood(world.paris.id, 'test.unknown', 'interactive', 2)
    const answer = await client.get('/metrics').bearerToken(TOKEN)
    answer.assertStatus(200)
    assert.match(String(answer.header('content-type')), /^text\/plain; version=0\.0\.4/)
    const text = answer.text()
    assert.equal(sampleOf(text, 'nexus_queue_due_jobs{lane="bulk"}'), 3)
    assert.equal(sampleOf(text, 'nexus_queue_jobs{lane="interactive"}'), 2)
    assert.equal(sampleOf(text, 'nexus_queue_jobs{lane="default"}'), 0)
    const oldest = sampleOf(text, 'nexus_queue_oldest_seconds{lane="bulk"}')
    assert.isAtLeast(oldest, 59)
    assert.isBelow(oldest, 120)
    const count = 'nexus_http_request_duration_seconds_count'
    assert.isAtLeast(sampleOf(text, `${count}{area="api",method="GET",status="2xx"}`), 1)
    assert.isAtLeast(sampleOf(text, `${count}{area="api",method="GET",status="4xx"}`), 1)
    assert.match(text, /_bucket\{area="api",method="GET",status="2xx",le="\+Inf"\} \d+/)
    assert.isAtLeast(sampleOf(text, 'nexus_database_connections{pool="system",state="used"}'), 0)
    assert.isNumber(sampleOf(text, 'nexus_event_streams'))
    assert.isAbove(sampleOf(text, 'process_resident_memory_bytes'), 1_000_000)
    for (const line of text.trimEnd().split('\n')) {
      assert.match(line, /^(# (HELP|TYPE) \w+ .+|\w+(\{.+\})? -?[\d.e+-]+)$/)
    }

    const retried = 'nexus_jobs_total{lane="bulk",outcome="retry"}'
    const before = sampleOf(text, retried) || 0
    await drainJobs()
    const later = (await client.get('/metrics').bearerToken(TOKEN)).text()
    assert.equal(sampleOf(later, retried), before + 3)
    assert.equal(sampleOf(later, 'nexus_queue_due_jobs{lane="bulk"}'), 0)
  })
})
