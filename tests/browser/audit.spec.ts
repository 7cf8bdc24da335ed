import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import { recordAudit } from '#app/audit/record_audit'
import { settle } from '#tests/browser/support/background'
import { signIn } from '#tests/browser/support/browser'
import { createWorld, type World } from '#tests/support/world'

test.group('Audit', (group) => {
  let world: World

  group.setup(async () => {
    world = await createWorld()
    await settle()
  })

  test('an entry is found, its change read, and the file taken', async ({ assert }) => {
    await recordAudit({
      action: 'test.renamed',
      subject: { type: 'contact', id: '=1+1' },
      before: { name: 'Ana' },
      after: { name: '<b>Eva</b>' },
      tenantId: world.madrid.id,
    })
    await recordAudit({
      action: 'test.elsewhere',
      subject: { type: 'contact', id: 'x' },
      tenantId: world.paris.id,
    })
    const page = await signIn(world, world.madrid, 'ceo')
    await page.goto(`/t/${world.madrid.slug}/settings/audit`)
    const row = page.getByTestId('audit-row').filter({ hasText: 'test.renamed' })
    await row.waitFor()
    assert.equal(await page.getByText('test.elsewhere').count(), 0)

    await row.getByRole('button').click()
    const changes = page.getByTestId('audit-changes')
    await changes.getByText('Ana').waitFor()
    await changes.getByText('<b>Eva</b>').waitFor()
    await page.keyboard.press('Escape')
    await changes.waitFor({ state: 'detached' })

    await page.getByLabel('Where').selectOption('organization')
    await page.getByTestId('audit-row').filter({ hasText: 'test.elsewhere' }).waitFor()
    await page.getByLabel('Where').selectOption('')
    await page.getByLabel('Action').selectOption('test.renamed')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Export' }).click(),
    ])
    const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n')
    assert.lengthOf(lines, 2)
    assert.include(lines[1], `,contact,'=1+1,`)
    assert.match(file.suggestedFilename(), /^audit-.*\.csv$/)

    await page.getByLabel('Name, id, address or request').fill('nobody of this name')
    await page.getByText('No entry fits').waitFor()
  })

  test('who may not read it finds no way there', async ({ assert }) => {
    const page = await signIn(world, world.madrid, 'seller')
    const answer = await page.goto(`/t/${world.madrid.slug}/settings/audit`)
    assert.equal(answer?.status(), 403)
    assert.equal(await page.getByRole('link', { name: 'Audit' }).count(), 0)
  })
})
