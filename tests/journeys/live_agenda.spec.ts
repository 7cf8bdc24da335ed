import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { chromium } from 'playwright-core'
import { Product } from '#tests/journeys/support/product'
import { WhatsappWorld } from '#tests/journeys/support/whatsapp_world'

test.group('A lead books on WhatsApp', (group) => {
  let product: Product

  group.setup(async () => {
    product = await Product.prepare()
    await product.boot('offline')
    return () => product.close()
  })

  test('the seller sees it in the agenda without a reload', async ({ assert, cleanup }) => {
    const tenant = product.tenantOf('es')
    const seller = product.accountOf(tenant, 'seller')
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    })
    cleanup(() => browser.close())
    const page = await browser.newPage({ baseURL: product.nexus.url, locale: 'es' })
    await page.goto('/login')
    await page.fill('input[name=email]', seller.email)
    await page.fill('input[name=password]', seller.password)
    await page.click('[type=submit]')
    await page.waitForURL(/\/t\//)
    const tomorrow = DateTime.now().setZone(tenant.timeZone).plus({ days: 1 }).toISODate()
    await page.goto(`/t/${tenant.slug}/agenda?date=${tomorrow}`)
    await page.locator('[data-testid=connection-state][data-state=connected]').waitFor()
    let loads = 0
    page.on('load', () => (loads += 1))

    const world = await WhatsappWorld.open(product, 'es')
    const [service] = world.services
    const { text } = await world.say([`Hola, soy Lucía Vidal y quiero ${service} mañana a las 10`])
    assert.include(text, '10:00')

    const event = page.getByTestId('agenda-event').filter({ hasText: 'Lucía Vidal' })
    await event.waitFor()
    const [booked] = await world.appointments()
    assert.equal(booked.name, 'Lucía Vidal')
    assert.equal(loads, 0)
  })
})
