import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import { chromium, type Browser, type Page } from 'playwright-core'
import { openEventStream } from '#tests/support/event_stream'
import { eventually } from '#tests/support/eventually'
import { Cluster } from '#tests/process/support/cluster'
import type { ServerNode } from '#tests/process/support/server_node'

/** Longer than a worker takes to look for work by itself. */
const TWO_SWEEPS_MS = 2_200

/** A process that waits for something leaves after nine seconds anyway, and then something was wrong. */
const BEFORE_ITS_PATIENCE_ENDS_MS = 8_000

const WEB_ONLY = { RUN_WORKER: 'false' }
const WORKER_ONLY = { RUN_WEB: 'false' }

test.group('Several processes', (group) => {
  let cluster: Cluster
  let first: ServerNode
  let second: ServerNode
  let worker: ServerNode
  let browser: Browser
  let page: Page

  group.setup(async () => {
    cluster = await Cluster.prepare('nexus_several_processes')
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    })
    return async () => {
      await browser.close()
      await cluster.stop()
    }
  })

  const message = (text: string) => page.locator('[data-testid=message]', { hasText: text })
  const connected = () =>
    page.locator('[data-testid=connection-state][data-state=connected]').waitFor()

  test('start together on an empty database, and one of them migrates', async ({ assert }) => {
    first = await cluster.start({ ...WEB_ONLY, ...cluster.withDemo })
    second = await cluster.start(WEB_ONLY)
    await Promise.all([first.ready(), second.ready()])
    await cluster.readDemo()
    const migrated = cluster.nodes.filter(({ output }) => output.includes('"msg":"migrated"'))
    assert.lengthOf(migrated, 1)
    const twice = await cluster.database.rows(
      'select name from adonis_schema group by name having count(*) > 1'
    )
    assert.isEmpty(twice)
  })

  test('web processes take messages and leave the work to a worker', async ({ assert }) => {
    await cluster.leadWrites(first, 'hola desde el principio')
    await sleep(TWO_SWEEPS_MS)
    const jobs = () =>
      cluster.database.rows<{ state: string; attempts: number }>(
        `select state, attempts from jobs where name = 'chat.ingest_event'`
      )
    assert.deepEqual(await jobs(), [{ state: 'queued', attempts: 0 }])
    worker = await (await cluster.start(WORKER_ONLY)).ready()
    await eventually('the worker has done it', async () => (await jobs())[0]?.state === 'done')

    const alive = await fetch(`${worker.url}/health/liveness`)
    assert.equal(alive.status, 200)
    for (const path of ['/', '/login', '/api/v1/me', '/assets/x.js', '/webhooks/ycloud/x']) {
      const answer = await fetch(`${worker.url}${path}`, { redirect: 'manual' })
      assert.equal(answer.status, 404, path)
    }
  })

  test('of several workers one is elected to schedule, and another takes over when it dies', async ({
    assert,
  }) => {
    const elected = async () => {
      const rows = await cluster.database.rows<{ pid: number }>(
        `select pid from pg_locks join pg_stat_activity using (pid)
         where locktype = 'advisory' and granted and application_name = 'nexus scheduler'
           and datname = current_database() and state = 'idle'`
      )
      return rows.map(({ pid }) => pid)
    }
    const [before] = await eventually('one is elected', async () => {
      const pids = await elected()
      return pids.length === 1 && pids
    })
    await (await cluster.start(WORKER_ONLY)).ready()
    assert.deepEqual(await elected(), [before!])
    await worker.kill()
    await eventually(
      'the other is elected',
      async () => {
        const [now, ...others] = await elected()
        return others.length === 0 && now !== undefined && now !== before
      },
      { within: 15_000 }
    )
  })

  test('a session made on one holds on the other', async ({ assert }) => {
    cluster.balancer.use([first.port])
    page = await browser.newPage({ baseURL: cluster.balancer.url, locale: 'es' })
    await page.goto('/login')
    await page.fill('input[name=email]', cluster.seller.email)
    await page.fill('input[name=password]', cluster.seller.password)
    await page.click('[type=submit]')
    await page.waitForURL(/\/t\//)
    cluster.balancer.use([second.port])
    const me = await page.goto('/api/v1/me')
    assert.equal(me?.status(), 200)
  })

  test('a message through one shows on the stream and on the page of the other', async ({
    cleanup,
  }) => {
    const headers = { authorization: `Bearer ${cluster.seller.token}` }
    const stream = await openEventStream(`${second.url}/api/v1/events`, headers)
    cleanup(() => stream.close())
    await page.goto(`/t/${cluster.tenant.slug}/inbox`)
    await page.getByTestId('conversation-row').first().click()
    await message('hola desde el principio').waitFor()
    await connected()
    await cluster.leadWrites(first, 'entra por la primera')
    await message('entra por la primera').waitFor()
    await eventually('the stream tells of it', () => stream.text.includes('entra por la primera'))
  })

  test('when one dies, its pages go on with the other and miss nothing', async ({ assert }) => {
    let loads = 0
    page.on('load', () => (loads += 1))
    const asked = page.waitForResponse(/\/api\/v1\/sync\?since=\d+$/)
    await second.kill()
    await cluster.leadWrites(first, 'mientras la segunda no está')
    cluster.balancer.use([second.port, first.port])
    const { meta } = (await (await asked).json()) as { meta: { complete: boolean } }
    assert.isTrue(meta.complete)
    await connected()
    await message('mientras la segunda no está').waitFor()
    assert.equal(await message('mientras la segunda no está').count(), 1)
    assert.equal(loads, 0)
  })

  test('asked to stop, each ends in good order', async ({ assert }) => {
    const left = cluster.nodes.filter((node) => node !== second && node !== worker)
    const since = performance.now()
    assert.deepEqual(await Promise.all(left.map((node) => node.stop())), [0, 0])
    assert.isBelow(performance.now() - since, BEFORE_ITS_PATIENCE_ENDS_MS)
  })
})
