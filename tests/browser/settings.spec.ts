import { test } from '@japa/runner'
import { faultsOf } from '#tests/browser/support/audit'
import { callApi, signIn } from '#tests/browser/support/browser'
import { createWorld, type World } from '#tests/support/world'

interface Answer {
  data: { values: Record<string, unknown>; fields: { key: string; origin: string }[] }
}

test.group('Settings of a location and of its organization', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
  })

  const ofMadrid = () => callApi<Answer>(world, world.madrid, 'ceo', 'GET', '/admin/settings/agent')

  test('what the organization sets is seen in its locations, changed there, given up and locked', async ({
    assert,
  }) => {
    const page = await signIn(world, world.madrid, 'ceo')
    const base = `/t/${world.madrid.slug}/settings`
    const agent = page.locator('[data-group=agent]')
    const name = agent.locator('input[name=companyName]')
    const save = async () => {
      const answer = page.waitForResponse((one) => one.request().method() === 'PUT')
      await agent.getByRole('button', { name: 'Save' }).click()
      assert.equal((await answer).status(), 200)
      await page.getByText('Settings saved.').last().waitFor()
    }
    const row = name.locator('xpath=ancestor::div[./div[2]][1]')

    await page.goto(`${base}/organization`)
    await name.fill('Sonrisa Group')
    await save()

    await page.goto(`${base}/general`)
    await row.getByText('From the organization').waitFor()
    assert.equal(await name.inputValue(), 'Sonrisa Group')
    await name.fill('Sonrisa Madrid')
    await row.getByText('Set here').waitFor()
    await save()
    assert.equal((await ofMadrid()).data.values.companyName, 'Sonrisa Madrid')
    await page.getByRole('button', { name: 'Reset: Business name' }).click()
    assert.equal(await name.inputValue(), 'Sonrisa Group')
    await save()
    const { fields } = (await ofMadrid()).data
    assert.equal(fields.find(({ key }) => key === 'companyName')?.origin, 'organization')
    assert.deepEqual(await faultsOf(page), [])

    await page.goto(`${base}/organization`)
    await page.getByRole('button', { name: 'Lock for locations: Business name' }).click()
    await save()
    assert.deepEqual(await faultsOf(page), [])
    await page.goto(`${base}/general`)
    await row.getByText('Locked by the organization').waitFor()
    assert.isTrue(await name.isDisabled())
    assert.deepEqual(await faultsOf(page), [])
  })

  test('on a phone they are a list that leads to each page and back', async ({ assert }) => {
    const page = await signIn(world, world.madrid, 'ceo', { width: 390, locale: 'fr' })
    await page.getByRole('link', { name: 'Réglages' }).click()
    const list = page.getByTestId('settings-list')
    await list.waitFor()
    const groups = await list.getByRole('list').all()
    const named = await Promise.all(groups.map((one) => one.getByRole('link').allInnerTexts()))
    assert.deepEqual(named, [
      ['Général', 'Organisation', 'Sites', 'Marque'],
      ['Personnes', 'Rôles', 'Équipes'],
      ['Modules', 'E-mail', 'API', 'Webhooks'],
      ['Consommation', 'Audit', 'Tâches'],
    ])
    assert.equal(await list.getByRole('list', { name: 'Équipe' }).count(), 1)
    await list.getByRole('link', { name: 'Marque' }).click()
    // A line does not break before a colon.
    await page.getByText(/^Vide\u00a0: Aurora/).waitFor()
    await page.getByRole('link', { name: 'Réglages' }).first().click()
    await list.getByRole('link', { name: 'Webhooks' }).click()
    await page.getByRole('heading', { name: 'Webhooks' }).waitFor()
  })

  test('a seller has no way there', async ({ assert }) => {
    const page = await signIn(world, world.madrid, 'seller')
    for (const path of ['general', 'organization', 'usage']) {
      const answer = await page.goto(`/t/${world.madrid.slug}/settings/${path}`)
      assert.equal(answer?.status(), 403)
    }
    await page.goto(`/t/${world.madrid.slug}/settings`)
    const links = page.getByTestId('settings-list').getByRole('link')
    await links.first().waitFor()
    for (const link of await links.all()) {
      const answer = await page.request.get((await link.getAttribute('href')) ?? '')
      assert.equal(answer.status(), 200)
    }
  })
})
