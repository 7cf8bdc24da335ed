import { test } from '@japa/runner'
import { announce } from '#app/jobs/announce'
import { registry } from '#app/module_system/registry'
import { settle } from '#tests/browser/support/background'
import { signIn } from '#tests/browser/support/browser'
import { TestJobs } from '#tests/functional/jobs/support/test_jobs'
import { rowsOf } from '#tests/support/rows'
import { userIdOf } from '#tests/support/staff'
import { createWorld, type World } from '#tests/support/world'

const NAME = 'test.report'

test.group('Jobs', (group) => {
  const jobs = new TestJobs()
  let world: World

  group.setup(async () => {
    world = await createWorld()
    await settle()
  })
  group.each.teardown(() => {
    jobs.forget()
    registry.schedules.delete('test.daily')
  })

  async function given(state: string, actorId: string | null = null) {
    const [row] = await rowsOf(world.madrid.id).rows<{ id: string }>(
      `insert into jobs (tenant_id, name, state, run_at, created_at, last_error, attempts, max_attempts, actor_id,
         lease_token, lease_until)
       values (?, ?, ?, now(), now(), case when ? = 'dead' then 'The printer is on fire' end, 3, 3,
         nullif(?, '')::uuid, case when ? = 'running' then gen_random_uuid() end, now() + interval '1 hour')
       returning id`,
      [world.madrid.id, NAME, state, state, actorId ?? '', state]
    )
    return row!.id
  }

  const path = () => `/t/${world.madrid.slug}/settings/jobs`

  test('a failed job is found, tried again and done', async ({ assert }) => {
    const runs = jobs.recorded(NAME)
    const id = await given('dead')
    const page = await signIn(world, world.madrid, 'ceo')
    await page.goto(path())
    await page.getByLabel('State', { exact: true }).selectOption('dead')
    const row = page.locator(`[data-testid=job-row][data-id="${id}"]`)
    await row.getByText('The printer is on fire').waitFor()
    await page.getByTestId('job-row').nth(1).waitFor({ state: 'detached' })
    await row.getByRole('button', { name: `Try again: ${NAME}` }).click()
    await page.getByText('The job is tried again').waitFor()
    await row.waitFor({ state: 'detached' })
    await settle()
    await page.getByLabel('State', { exact: true }).selectOption('done')
    await row.getByText('Done', { exact: true }).waitFor()
    assert.lengthOf(runs, 1)
  })

  test('progress appears while it is made, and survives a reload', async ({ assert }) => {
    const actorId = await userIdOf(world, world.madrid, 'ceo')
    const id = await given('running', actorId)
    const page = await signIn(world, world.madrid, 'ceo')
    await page.goto(path())
    const row = page.locator(`[data-testid=job-row][data-id="${id}"]`)
    await row.getByText('Running', { exact: true }).waitFor()
    await page.getByTestId('connection-state').getByText('Live').waitFor()
    const progress = { done: 30, total: 120, note: 'page 3' }
    const job = { id, tenantId: world.madrid.id, name: NAME, actorId }
    await announce(job, 'running', progress)
    await row.getByText('30 of 120 · page 3').waitFor()
    const bar = row.getByRole('progressbar')
    assert.equal(await bar.getAttribute('aria-valuenow'), '25')

    await rowsOf(world.madrid.id).change(`update jobs set progress = ?::jsonb where id = ?`, [
      JSON.stringify({ ...progress, done: 60 }),
      id,
    ])
    await page.reload()
    await row.getByText('60 of 120 · page 3').waitFor()
    await row.getByRole('button', { name: `Cancel: ${NAME}` }).click()
    await row.getByText('Ending…').waitFor()
  })

  test('a schedule is run from its tab', async ({ assert }) => {
    const runs = jobs.recorded('test.daily_job')
    registry.schedules.set('test.daily', {
      name: 'test.daily',
      cron: '0 8 * * *',
      job: 'test.daily_job',
      moduleId: null,
    })
    const page = await signIn(world, world.madrid, 'ceo')
    await page.goto(path())
    await page.getByRole('tab', { name: 'Schedules' }).click()
    const row = page.locator('[data-testid=schedule-row][data-id="test.daily"]')
    await row.getByText('0 8 * * *').waitFor()
    await row.getByText(/never/).waitFor()
    await row.getByRole('button', { name: 'Run now: test.daily' }).click()
    await page.getByText('The job is on its way').waitFor()
    await settle()
    await row.getByText('Done', { exact: true }).waitFor()
    assert.lengthOf(runs, 1)
  })

  test('who may not see jobs has neither the entry nor the page', async ({ assert }) => {
    const page = await signIn(world, world.madrid, 'seller')
    await page.goto(`/t/${world.madrid.slug}/inbox`)
    assert.equal(await page.getByRole('link', { name: 'Jobs' }).count(), 0)
    const answer = await page.request.get(path())
    assert.equal(answer.status(), 403)
  })
})
