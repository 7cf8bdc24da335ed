import { test } from '@japa/runner'
import { Receiver, answer, isGenuine } from '#tests/functional/outgoing_webhooks/support/receiver'
import { faultsOf } from '#tests/browser/support/audit'
import { settle } from '#tests/browser/support/background'
import { signIn } from '#tests/browser/support/browser'
import { rowsOf } from '#tests/support/rows'
import { createWorld, type World } from '#tests/support/world'

test.group('Webhooks', (group) => {
  let world: World
  let receiver: Receiver

  group.setup(async () => {
    world = await createWorld()
    receiver = await Receiver.start()
    await settle()
    return () => receiver.stop()
  })

  test('one is made, shows its secret once, is tried out, and what failed is sent again', async ({
    assert,
  }) => {
    const page = await signIn(world, world.madrid, 'ceo', { width: 390, locale: 'en' })
    await page.goto(`/t/${world.madrid.slug}/settings/webhooks`)
    await page.getByText('No webhooks yet').waitFor()
    await page.getByRole('button', { name: 'New webhook' }).first().click()
    const form = page.getByRole('dialog')
    await form.getByLabel('Address').fill('http://169.254.169.254/')
    await form.getByLabel('New message').check()
    const faults = (await faultsOf(page)).map((one) => `form ${one}`)
    await form.getByRole('button', { name: 'Save' }).click()
    await form.getByText('This address leads to a network that is not public.').waitFor()
    await form.getByLabel('Address').fill(receiver.url)
    await form.getByRole('button', { name: 'Save' }).click()
    const shown = page.getByTestId('shown-secret')
    await shown.waitFor()
    const secret = await shown.innerText()
    await page.mouse.move(0, 0)
    faults.push(...(await faultsOf(page)).map((one) => `secret ${one}`))
    await page.getByRole('button', { name: 'I have kept it' }).click()

    const row = page.getByTestId('webhook-row')
    await row.getByText(receiver.url).waitFor()
    receiver.script.push(answer(500, {}, 'out of order'))
    await row.getByRole('button', { name: 'Send test' }).click()
    await page.getByText('The test is on its way').waitFor()
    await settle()
    await page.reload()
    await row.getByRole('button', { name: 'Deliveries of' }).click()
    const delivery = page.getByTestId('delivery-row')
    await delivery.getByText('Failed', { exact: true }).waitFor()
    await delivery.getByRole('button', { name: 'Details' }).click()
    await delivery.getByText('out of order').waitFor()
    faults.push(...(await faultsOf(page)))
    await delivery.getByRole('button', { name: 'Send again' }).click()
    await settle()
    await delivery.getByText('Delivered', { exact: true }).waitFor()
    assert.lengthOf(receiver.received, 2)

    await rowsOf(world.madrid.id).change(
      `update webhook_deliveries set state = 'failed', type = 'message.created'`
    )
    await page.getByRole('dialog').getByLabel('State').selectOption('failed')
    const all = page.getByRole('button', { name: 'Send all failed ones again' })
    await all.waitFor()
    faults.push(...(await faultsOf(page)).map((one) => `failed ${one}`))
    await all.click()
    await page.getByText('1 delivery is sent again').waitFor()
    await settle()
    await page.getByText('No deliveries', { exact: true }).waitFor()
    assert.lengthOf(receiver.received, 3)
    assert.isTrue(receiver.received.every((one) => isGenuine(one, secret)))
    assert.deepEqual(faults, [])
  })
})
