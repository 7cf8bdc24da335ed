import { test } from '@japa/runner'
import { BUSINESS, LEAD, textTo, YCloudFixture } from '#tests/unit/simulators/ycloud_fixture'

const META_REFUSAL = { message: 'Re-engagement message', code: '131047' }

test.group('YCloud simulator | sending', (group) => {
  let fixture: YCloudFixture
  group.each.setup(async () => {
    fixture = await YCloudFixture.start()
    return () => fixture.stop()
  })

  test('accepts a text and answers with the message', async ({ assert }) => {
    const { status, body, headers } = await fixture.send()
    assert.equal(status, 200)
    assert.containsSubset(body, {
      status: 'accepted',
      from: BUSINESS,
      to: LEAD,
      type: 'text',
      text: { body: 'Hola' },
      externalId: 'm-1',
      bizType: 'whatsapp',
    })
    assert.match(body.createTime, /^\d{4}-.*\.\d{3}Z$/)
    assert.match(headers.get('YCloud-Request-ID') ?? '', /^req_/)
    assert.lengthOf(fixture.ycloud.sent, 1)
  })

  test('reports {_} with {code}')
    .with([
      { _: 'a missing sender', change: { from: undefined }, code: 'PARAM_MISSING', target: 'from' },
      { _: 'a missing recipient', change: { to: undefined }, code: 'PARAM_MISSING', target: 'to' },
      { _: 'a wrong number', change: { to: 'maria' }, code: 'PARAM_INVALID', target: 'to' },
      { _: 'an unknown type', change: { type: 'poem' }, code: 'PARAM_INVALID', target: 'type' },
      {
        _: 'a missing content',
        change: { text: undefined },
        code: 'PARAM_MISSING',
        target: 'text',
      },
      {
        _: 'a text too long',
        change: { text: { body: 'a'.repeat(4097) } },
        code: 'PARAM_INVALID',
        target: 'text.body',
      },
    ])
    .run(async ({ assert }, { change, code, target }) => {
      const { status, body, headers } = await fixture.send(change)
      assert.equal(status, 400)
      assert.containsSubset(body.error, { status: 400, code, target })
      assert.equal(body.error.requestId, headers.get('YCloud-Request-ID'))
      assert.lengthOf(fixture.ycloud.sent, 0)
      assert.lengthOf(fixture.ycloud.attempts, 1)
    })

  test('refuses a wrong key and a missing one', async ({ assert }) => {
    for (const key of ['wrong', null]) {
      const { status, body } = await fixture.json('POST', '/whatsapp/messages', textTo(LEAD), key)
      assert.equal(status, 401)
      assert.equal(body.error.code, 'UNAUTHORIZED')
    }
  })

  test('takes a business-scoped id instead of a number', async ({ assert }) => {
    const { body } = await fixture.send({ to: undefined, recipient: 'MX.13491208655302741918' })
    assert.equal(body.recipient, 'MX.13491208655302741918')
    assert.notProperty(body, 'to')
  })

  test('gives messages back one by one and as pages', async ({ assert }) => {
    const first = await fixture.send()
    await fixture.send({ externalId: 'm-2' })
    await fixture.send({ to: '+5215559999999', externalId: 'm-3' })

    const one = await fixture.json('GET', `/whatsapp/messages/${first.body.id}`)
    assert.equal(one.body.externalId, 'm-1')
    assert.equal((await fixture.json('GET', '/whatsapp/messages/none')).status, 404)

    const query = `page=1&limit=1&includeTotal=true&filter.to=${encodeURIComponent(LEAD)}`
    const page = await fixture.json('GET', `/whatsapp/messages?${query}`)
    assert.containsSubset(page.body, { offset: 0, limit: 1, length: 1, total: 2 })
    assert.equal(page.body.items[0].externalId, 'm-2')
    assert.equal((await fixture.json('GET', '/whatsapp/messages?limit=101')).status, 400)
  })

  test('marks inbound messages but does not list them', async ({ assert }) => {
    const read = await fixture.call('POST', '/whatsapp/inboundMessages/wamid.A%3D/markAsRead')
    assert.deepEqual([read.status, read.text], [200, ''])
    await fixture.call('POST', '/whatsapp/inboundMessages/wamid.B/typingIndicator')
    assert.deepEqual(fixture.ycloud.markedAsRead, ['wamid.A=', 'wamid.B'])
    assert.deepEqual(fixture.ycloud.typing, ['wamid.B'])
    assert.equal((await fixture.json('GET', '/whatsapp/inboundMessages')).status, 404)
  })

  test('hands on Meta’s refusal when asked to send directly', async ({ assert }) => {
    fixture.ycloud.statuses = { failed: META_REFUSAL }
    const { status, body } = await fixture.send({}, '/whatsapp/messages/sendDirectly')
    assert.equal(status, 400)
    assert.deepEqual(body.error.whatsappApiError, META_REFUSAL)
  })

  test('respects the lists of unsubscribed and blocked numbers on demand', async ({ assert }) => {
    fixture.ycloud.unsubscribed.add(LEAD.slice(1))
    assert.equal(
      (await fixture.send({ filterUnsubscribed: true })).body.error.code,
      'RECIPIENT_UNSUBSCRIBED'
    )
    assert.equal((await fixture.send()).status, 200)
  })
})
