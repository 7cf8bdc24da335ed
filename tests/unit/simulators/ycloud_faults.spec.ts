import { test } from '@japa/runner'
import { textTo, LEAD, YCloudFixture } from '#tests/unit/simulators/ycloud_fixture'

test.group('YCloud simulator | faults', (group) => {
  let fixture: YCloudFixture
  group.each.setup(async () => {
    fixture = await YCloudFixture.start()
    return () => fixture.stop()
  })

  test('plays them in order, one a request, and then works again', async ({ assert }) => {
    fixture.ycloud.faults.push(
      { kind: 'status', status: 429, retryAfterSeconds: 2 },
      { kind: 'status', status: 503 },
      { kind: 'malformed' }
    )
    const limited = await fixture.send()
    assert.equal(limited.status, 429)
    assert.equal(limited.headers.get('retry-after'), '2')
    assert.equal(limited.body.error.code, 'TOO_MANY_REQUESTS')
    assert.equal((await fixture.send()).status, 503)
    await assert.rejects(() => fixture.send())
    assert.equal((await fixture.send()).status, 200)
    assert.lengthOf(fixture.ycloud.attempts, 4)
    assert.lengthOf(fixture.ycloud.sent, 1)
  })

  test('hangs and cuts, with or without having accepted the message', async ({ assert }) => {
    const { faults, sent, attempts } = fixture.ycloud
    faults.push(
      { kind: 'hang' },
      { kind: 'cut' },
      { kind: 'hang', accepted: true },
      { kind: 'cut', accepted: true }
    )
    const post = (id: string) =>
      fixture.call('POST', '/whatsapp/messages', textTo(LEAD, { externalId: id }))
    for (const id of ['a', 'b', 'c', 'd']) await assert.rejects(() => post(id))
    assert.deepEqual(
      sent.map((message) => message.externalId),
      ['c', 'd']
    )
    assert.deepEqual(
      attempts.map((attempt) => attempt.accepted),
      [false, false, true, true]
    )
  })

  test('is slow when told to be', async ({ assert }) => {
    fixture.ycloud.faults.push({ kind: 'slow', milliseconds: 60 })
    const start = performance.now()
    assert.equal((await fixture.send()).status, 200)
    assert.isAbove(performance.now() - start, 55)
  })

  test('keeps faults of lookups apart from faults of sending', async ({ assert }) => {
    fixture.ycloud.lookupFaults.push({ kind: 'status', status: 500 })
    assert.equal((await fixture.send()).status, 200)
    assert.equal((await fixture.json('GET', '/whatsapp/messages')).status, 500)
    assert.equal((await fixture.json('GET', '/whatsapp/messages')).status, 200)
  })

  test('calls the hook after accepting and before answering', async ({ assert }) => {
    let answered = false
    fixture.ycloud.onAccepted = async (message) => {
      assert.equal(message.externalId, 'm-1')
      assert.lengthOf(fixture.ycloud.sent, 1)
      assert.isFalse(answered)
    }
    await fixture.send()
    answered = true
  })
})
