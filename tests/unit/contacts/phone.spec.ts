import { test } from '@japa/runner'
import { parsePhone } from '#app/contacts/phone'

test.group('Phone numbers', () => {
  test('{0} is {1}')
    .with([
      ['+34611999001', '+34611999001'],
      ['34611999001', '+34611999001'],
      ['0034 611 999 001', '+34611999001'],
      ['+34 (611) 99-90.01', '+34611999001'],
      ['+13125550100', '+13125550100'],
      ['+5215512345678', '+525512345678'],
      ['525512345678', '+525512345678'],
      ['+541123456789', '+5491123456789'],
      ['+5491123456789', '+5491123456789'],
      ['+551187654321', '+5511987654321'],
      ['+5511987654321', '+5511987654321'],
      ['+551133334444', '+551133334444'],
    ] as [string, string][])
    .run(({ assert }, [raw, canonical]) => {
      assert.equal(parsePhone(raw)?.canonical, canonical)
    })

  test('every spelling knows the other', ({ assert }) => {
    for (const [one, other] of [
      ['+525512345678', '+5215512345678'],
      ['+5491123456789', '+541123456789'],
      ['+5511987654321', '+551187654321'],
    ] as const) {
      assert.deepEqual(parsePhone(one)?.aliases, [other])
      assert.deepEqual(parsePhone(other), parsePhone(one))
    }
  })

  test('what cannot be a number is none', ({ assert }) => {
    for (const raw of ['', 'abc', '+', '12345', '+123456789012345678', '+0000000000', 'ES.1349']) {
      assert.isNull(parsePhone(raw), raw)
    }
  })
})
