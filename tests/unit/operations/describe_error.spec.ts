import { test } from '@japa/runner'
import { describeError } from '#app/operations/describe_error'

test.group('Operations | errors in the log', () => {
  test('what drivers hang on their errors stays out', ({ assert }) => {
    const error = Object.assign(new Error('duplicate key'), {
      code: '23505',
      constraint: 'contacts_phone_unique',
      table: 'contacts',
      detail: 'Key (phone)=(+34611000001) already exists.',
      response: { body: 'Hola Ana' },
    })
    const described = describeError(error)
    assert.include(described, {
      type: 'Error',
      message: 'duplicate key',
      code: '23505',
      constraint: 'contacts_phone_unique',
      table: 'contacts',
    })
    assert.notMatch(JSON.stringify(described), /\+34611000001|Hola/)
  })

  test('causes are described in the same way, and not without end', ({ assert }) => {
    const error = new Error('outer')
    error.cause = error
    assert.isBelow(JSON.stringify(describeError(error)).split('"outer"').length, 7)
    const wrapped = describeError(new Error('outer', { cause: 'a word' }))
    assert.deepInclude(wrapped.cause, { type: 'string', message: 'a word' })
  })
})
