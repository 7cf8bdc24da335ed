import { test } from '@japa/runner'
import { signature, signatureHeader } from '#tests/simulators/ycloud/sign'

test.group('YCloud simulator | signature', () => {
  test('equals the vector computed with the official packages', ({ assert }) => {
    const body = '{"id":"evt_1","type":"whatsapp.message.updated"}'
    const expected = '50635cb68d45f2fd9cc7acf53ac420c64a8f7173e8c3b9fcda9ad1eb79622de4'
    assert.equal(signature(body, 'whsec_test', 1700000000), expected)
    assert.equal(signatureHeader(body, 'whsec_test', 1700000000), `t=1700000000,s=${expected}`)
  })
})
