import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { chromium } from 'playwright-core'
import app from '@adonisjs/core/services/app'
import { tenancy } from '#app/tenancy/scope'
import { database, selectOne } from '#app/tenancy/database'
import { clock } from '#app/shared/clock'
import { OpenAISimulator } from '#tests/simulators/openai/server'
import type { ChatRequest } from '#tests/simulators/openai/types'
import { ApiClient, type ApiError } from '#tests/support/api_client'
import { BuiltCopy, type Serving } from '#tests/support/built_copy'
import { eventually } from '#tests/support/eventually'
import { createWorld, type World } from '#tests/support/world'

const PACKAGE = '../packages/loyalty'

test.group('A module from outside', (group) => {
  let copy: BuiltCopy
  let world: World
  let model: OpenAISimulator
  let serving: Serving

  group.tap((one) => one.timeout(120_000))

  group.setup(async () => {
    world = await createWorld()
    model = await OpenAISimulator.start({ apiKey: null })
    copy = await BuiltCopy.make()
    await copy.addPackage(app.makePath('tests/fixtures/packages/loyalty'), 'loyalty')
    await copy.build(PACKAGE)
    return async () => {
      await model.stop()
      await copy.remove()
      const owner = db.connection('owner')
      await owner.rawQuery('drop table if exists loyalty_points')
      await owner.rawQuery(`delete from adonis_schema where name like 'modules/loyalty/%'`)
    }
  })
  group.each.teardown(async () => {
    if (!serving) return
    serving.group.signal('SIGTERM')
    await serving.group.ended
  })

  const serve = async (env: Record<string, string>) =>
    (serving = await copy.serve({ OPENAI_BASE_URL: model.baseUrl, ...env }))
  const apiOf = (tenant: World['madrid']) =>
    new ApiClient(serving.url, world.token(tenant, 'ceo'), tenant.id)
  const statusOf = (tenant: World['madrid'], path: string) =>
    apiOf(tenant)
      .get(path)
      .then(
        () => 200,
        (error: ApiError) => error.status
      )
  const contact = () =>
    tenancy.run(world.madrid.id, () =>
      selectOne<{ id: string }>(
        database(),
        `insert into contacts (tenant_id, name, created_at) values (?, 'Ana Ruiz', ?) returning id`,
        [world.madrid.id, clock.now().toJSDate()]
      )
    )

  async function switchModule(enabled: boolean) {
    const answer = await fetch(`${serving.url}/api/v1/admin/modules/loyalty`, {
      method: 'PUT',
      headers: {
        'authorization': `Bearer ${world.token(world.madrid, 'ceo')}`,
        'x-tenant-id': world.madrid.id,
        'x-admin-token': world.adminToken(world.madrid),
        'content-type': 'application/json',
      },
      body: JSON.stringify({ enabled }),
    })
    if (!answer.ok) throw new Error(await answer.text())
  }

  /** What a visitor of the web chat is answered, and which tools the model was offered. */
  async function ask(): Promise<{ answer: string; offered: string[] }> {
    let offered: string[] = []
    model.decide = async (request) => {
      offered = request.tools.map((tool) => tool.function.name)
      return replyTo(request)
    }
    const channel = world.madrid.channels.find(({ provider }) => provider === 'webchat')
    const widget = `${serving.url}/widget/${channel?.key}`
    const headers = { 'content-type': 'application/json' }
    const opened = await fetch(`${widget}/session`, { method: 'POST', headers, body: '{}' })
    const { data } = (await opened.json()) as { data: { token: string } }
    const authorization = `Bearer ${data.token}`
    const body = JSON.stringify({ text: 'How many points do I have?', clientId: 'points' })
    const asked = { ...headers, authorization }
    await fetch(`${widget}/messages`, { method: 'POST', headers: asked, body })
    const answer = await eventually(
      'the agent answers',
      async () => {
        const list = await fetch(`${widget}/messages`, { headers: { authorization } })
        const { data: messages } = (await list.json()) as {
          data: { direction: string; text: string }[]
        }
        return messages.find(({ direction }) => direction === 'out')?.text
      },
      { within: 15_000 }
    )
    return { answer, offered }
  }

  test('its page, API and tool work where it is on, and are gone where it is off', async ({
    assert,
    cleanup,
  }) => {
    await serve({ MODULE_PACKAGES: PACKAGE })
    assert.equal(await statusOf(world.madrid, '/loyalty/points'), 404)
    await switchModule(true)
    const { id: contactId = '' } = (await contact()) ?? {}
    await apiOf(world.madrid).post('/loyalty/points', { contactId, points: 70, reason: 'Birthday' })
    assert.containSubset(await apiOf(world.madrid).get('/loyalty/points'), [
      { contact: { name: 'Ana Ruiz' }, points: 70, reason: 'Birthday' },
    ])
    assert.equal(await statusOf(world.chicago, '/loyalty/points'), 404)

    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    })
    cleanup(() => browser.close())
    const page = await browser.newPage({ baseURL: serving.url, locale: 'en' })
    const ceo = world.organizations[0]?.accounts.find(({ role }) => role === 'ceo')
    await page.goto('/login')
    await page.fill('input[name=email]', ceo?.email ?? '')
    await page.fill('input[name=password]', ceo?.password ?? '')
    await page.click('[type=submit]')
    await page.waitForURL(/\/t\//)
    await page.goto(`/t/${world.madrid.slug}/inbox`)
    await page.locator(`a[href="/t/${world.madrid.slug}/loyalty"]`).first().click()
    const row = page.getByRole('listitem').filter({ hasText: 'Birthday' })
    await row.waitFor()
    const columns = await page.evaluate<string>(
      `getComputedStyle([...document.querySelectorAll('li')].find((li) => /Birthday/.test(li.textContent))).gridTemplateColumns`
    )
    assert.match(columns, / 116px$/, 'the class names of the package are in the styles')

    assert.deepInclude(await ask(), { answer: 'You have 0 points' })

    await switchModule(false)
    assert.equal(await statusOf(world.madrid, '/loyalty/points'), 404)
    const gone = await page.request.get(`/t/${world.madrid.slug}/loyalty`)
    assert.equal(gone.status(), 404)
    const { answer, offered } = await ask()
    assert.equal(answer, 'I cannot say')
    assert.notInclude(offered, 'loyalty_points')
    await switchModule(true)
    assert.lengthOf(await apiOf(world.madrid).get<unknown[]>('/loyalty/points'), 1)
  })

  test('without its package the start is fine and its rows stay', async ({ assert }) => {
    await serve({})
    assert.equal(await statusOf(world.madrid, '/loyalty/points'), 404)
    assert.equal(await statusOf(world.madrid, '/leads'), 200)
    const points = await tenancy.run(world.madrid.id, () =>
      selectOne<{ count: number }>(
        database(),
        'select count(*)::integer as count from loyalty_points where tenant_id = ?',
        [world.madrid.id]
      )
    )
    assert.equal(points?.count, 1)
    const listed = JSON.parse(await copy.ace(['module:list', '--json'])) as { id: string }[]
    assert.containSubset(listed, [{ id: 'loyalty', from: null, enabledTenants: 1 }])
  })

  test('with a page that the browser build lacks, it does not start', async ({ assert }) => {
    const folder = join(copy.folder, 'packages/unbuilt')
    await mkdir(join(folder, 'lang'), { recursive: true })
    const files = {
      'package.json': JSON.stringify({ type: 'module', nexus: { module: 'unbuilt' } }),
      'manifest.js': `import { defineModule } from 'nexus/module'
        const text = { en: 'Unbuilt', es: 'Unbuilt', fr: 'Unbuilt' }
        export default defineModule('unbuilt', { version: '1.0.0', name: text, description: text,
          icon: 'x', dependsOn: [], tables: [], permissions: [], pages: ['unbuilt/index'] })`,
      'lang/en.json': '{}',
      'lang/es.json': '{}',
      'lang/fr.json': '{}',
    }
    for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text)
    const { group: process } = await copy.start({ MODULE_PACKAGES: '../packages/unbuilt' })
    assert.equal((await process.ended).code, 1)
    assert.include(
      process.output,
      'unbuilt: pages: "unbuilt/index" is not in the browser build; build again with this module'
    )
  })
})

/** A model that looks the points up when it may, and says what it found. */
function replyTo({ messages, tools }: ChatRequest) {
  const last = messages.at(-1)
  if (last?.role === 'tool') {
    const { points } = JSON.parse(String(last.content)) as { points: number }
    return { content: `You have ${points} points` }
  }
  const isOffered = tools.some((tool) => tool.function.name === 'loyalty_points')
  if (!isOffered) return { content: 'I cannot say' }
  return { toolCalls: [{ name: 'loyalty_points', arguments: {} }] }
}
