import { test } from '@japa/runner'
import { makeSetupToken } from '#app/setup/actions/prepare_setup'
import { faultsOf } from '#tests/browser/support/audit'
import { openWindow, type VisitOptions } from '#tests/browser/support/browser'
import { forgetTries } from '#tests/support/throttle'
import { truncateAll } from '#tests/support/truncate'

const visits: VisitOptions[] = [
  { width: 1440, theme: 'dark', locale: 'en' },
  { width: 1440, theme: 'light', locale: 'es' },
  { width: 390, theme: 'dark', locale: 'fr' },
]

test.group('First setup', (group) => {
  let path: string

  group.each.setup(async () => {
    await truncateAll()
    await forgetTries()
    path = `/setup/${await makeSetupToken()}`
  })

  test(
    'nothing is cut, unnamed, unreadable or wider than the screen: {width} px, {theme}, {locale}'
  )
    .with(visits)
    .run(async ({ assert }, visit) => {
      const page = await openWindow(visit)
      await page.emulateMedia({ colorScheme: visit.theme })
      await page.goto(path)
      await page.locator('input[name=name]').waitFor()
      const faults = await faultsOf(page)
      await page.click('[type=submit]')
      await page.locator('[aria-invalid]').first().waitFor()
      faults.push(...(await faultsOf(page)))
      assert.deepEqual(faults, [])
      await page.context().close()
    })

  test('refusals stand at their fields in the reader’s language, then it leads to the inbox', async ({
    assert,
  }) => {
    const page = await openWindow({ locale: 'es' })
    await page.goto(path)
    assert.equal(await page.locator('[name=timeZone]').inputValue(), 'Europe/Madrid')
    assert.equal(await page.locator('[name=language]').inputValue(), 'es')
    await page.fill('[name=name]', 'Ada King')
    await page.fill('[name=email]', 'ada@example.org')
    await page.fill('[name=password]', 'short')
    await page.fill('[name=organization]', 'Analytical Group')
    await page.fill('[name=location]', 'Clínica Sol')
    await page.click('[type=submit]')
    await page.getByText('Usa al menos 12 caracteres.').waitFor()
    assert.equal(await page.locator(':focus').getAttribute('name'), 'password')
    await page.fill('[name=password]', 'a long enough secret')
    await page.click('[type=submit]')
    await page.waitForURL('**/t/clinica-sol/inbox')
    await page.context().close()
  })
})
