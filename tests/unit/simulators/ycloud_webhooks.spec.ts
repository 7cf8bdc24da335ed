import { test } from '@japa/runner'
import { eventually } from '#tests/support/eventually'
import { signature } from '#tests/simulators/ycloud/sign'
import type { WebhookEvent } from '#tests/simulators/ycloud/types'
import { BUSINESS, LEAD, SECRET, YCloudFixture } from '#tests/unit/simulators/ycloud_fixture'

const statusesOf = (fixture: YCloudFixture) =>
  fixture.receiver.events<WebhookEvent>().map((event) => event.whatsappMessage?.status)

const received = (fixture: YCloudFixture, count: number) =>
  eventually(`${count} webhooks`, () => fixture.receiver.received.length >= count)

test.group('YCloud simulator | webhooks', () => {
  test('tells sent, delivered and read with growing times, signed', async ({ assert, cleanup }) => {
    const fixture = await YCloudFixture.start()
    cleanup(() => fixture.stop())
    await fixture.send()
    await received(fixture, 3)

    assert.deepEqual(statusesOf(fixture), ['sent', 'delivered', 'read'])
    const last = fixture.receiver.events<WebhookEvent>()[2].whatsappMessage
    assert.isTrue(last!.createTime < last!.sendTime! && last!.sendTime! < last!.deliverTime!)
    assert.isTrue(last!.deliverTime! < last!.readTime!)
    assert.equal(last!.externalId, 'm-1')
    assert.match(last!.wamid!, /^wamid\./)
    for (const { headers, rawBody } of fixture.receiver.received) {
      const [, time, sign] = /^t=(\d+),s=([0-9a-f]{64})$/.exec(String(headers['ycloud-signature']))!
      assert.equal(sign, signature(rawBody, SECRET, Number(time)))
    }
  })

  test('tells a failure with Meta’s error', async ({ assert, cleanup }) => {
    const failed = { message: 'Re-engagement message', code: '131047' }
    const fixture = await YCloudFixture.start({ statuses: { failed } })
    cleanup(() => fixture.stop())
    assert.equal((await fixture.send()).body.status, 'accepted')
    await received(fixture, 1)
    const message = fixture.receiver.events<WebhookEvent>()[0].whatsappMessage
    assert.containsSubset(message, {
      status: 'failed',
      errorCode: '131047',
      whatsappApiError: failed,
    })
  })

  test('doubles and shuffles events on demand', async ({ assert, cleanup }) => {
    const fixture = await YCloudFixture.start({ duplicateEvents: true, shuffleEvents: true })
    cleanup(() => fixture.stop())
    await fixture.send()
    await received(fixture, 6)
    const events = fixture.receiver.events<WebhookEvent>()
    assert.equal(new Set(events.map((event) => event.id)).size, 3)
    assert.sameMembers([...new Set(statusesOf(fixture))], ['sent', 'delivered', 'read'])
  })

  test('repeats what was not stored, with the same id', async ({ assert, cleanup }) => {
    const fixture = await YCloudFixture.start({ statuses: [] }, [503, 500])
    cleanup(() => fixture.stop())
    const { event, delivery } = await fixture.ycloud.inbound({
      channel: fixture.channel,
      from: LEAD,
      text: 'Hola',
      name: 'María',
    })
    assert.containsSubset(delivery, { status: 200, attempt: 3 })
    const ids = fixture.receiver.events<WebhookEvent>().map(({ id }) => id)
    assert.deepEqual(ids, [event.id, event.id, event.id])
  })

  test('builds a true inbound text', async ({ assert, cleanup }) => {
    const fixture = await YCloudFixture.start()
    cleanup(() => fixture.stop())
    await fixture.ycloud.inbound({
      channel: fixture.channel,
      from: LEAD,
      text: 'Hola',
      name: 'Ana',
    })
    const [event] = fixture.receiver.events<WebhookEvent>()
    assert.equal(event.type, 'whatsapp.inbound_message.received')
    assert.equal(event.apiVersion, 'v2')
    assert.containsSubset(event.whatsappInboundMessage, {
      from: LEAD,
      to: BUSINESS,
      type: 'text',
      text: { body: 'Hola' },
      customerProfile: { name: 'Ana' },
    })
    assert.match(event.whatsappInboundMessage!.sendTime, /Z$/)
  })
})
