import { test } from '@japa/runner'
import { addressIn } from '#app/shared/http/client_address'
import { believedRequestId } from '#app/shared/http/request_id'

test.group('What a proxy says of its client', () => {
  test('an address counts without the port that some write behind it', ({ assert }) => {
    const said = {
      '203.0.113.7': '203.0.113.7',
      ' 2001:db8::1 ': '2001:db8::1',
      '203.0.113.7:51234': '203.0.113.7',
      '[2001:db8::1]:51234': '2001:db8::1',
      '[2001:db8::1]': '2001:db8::1',
    }
    for (const [text, address] of Object.entries(said)) assert.equal(addressIn(text), address)
    for (const none of ['', 'unknown', '_hidden', '1.2.3', '[x]:1', '203.0.113.7, 10.0.0.1']) {
      assert.isNull(addressIn(none), none)
    }
  })

  test('the id of a request is believed of a proxy of ours, when it is one', ({ assert }) => {
    assert.equal(believedRequestId('4f1a-77:b', true), '4f1a-77:b')
    assert.isNull(believedRequestId('4f1a-77:b', false))
    assert.isNull(believedRequestId(undefined, true))
    for (const wrong of ['', 'a b', 'x'.repeat(129), '"quoted"', 'é']) {
      assert.isNull(believedRequestId(wrong, true), wrong)
    }
  })
})
