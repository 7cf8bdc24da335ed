import { test } from '@japa/runner'
import { isSecretKey, MASKED, masked } from '#app/audit/mask'

test.group('Audit | what is hidden', () => {
  test('keys that sound secret', ({ assert }) => {
    for (const key of [
      'password',
      'newPassword',
      'password_hash',
      'token',
      'adminToken',
      'x-admin-token',
      'Authorization',
      'set-cookie',
      'apiKey',
      'api_key',
      'x-api-key',
      'clientSecret',
      'privateKey',
      'ENCRYPTION_KEY',
      'smtpCredentials',
      'otp',
    ]) {
      assert.isTrue(isSecretKey(key), key)
    }
  })

  test('keys that only tell of something secret stay', ({ assert }) => {
    for (const key of [
      'tokenId',
      'tokenName',
      'passwordChangedAt',
      'secret_ids',
      'key',
      'name',
      'stage',
      'monkey',
    ]) {
      assert.isFalse(isSecretKey(key), key)
    }
  })

  test('at any depth, and what the caller declares', ({ assert }) => {
    const state = {
      name: 'Hook',
      headers: [{ authorization: 'Bearer hush', accept: '*/*' }],
      smtp: { host: 'mail', password: 'hush' },
      pin: 'hush',
      secret: null,
      token: true,
    }
    assert.deepEqual(masked(state, ['pin']), {
      name: 'Hook',
      headers: [{ authorization: MASKED, accept: '*/*' }],
      smtp: { host: 'mail', password: MASKED },
      pin: MASKED,
      secret: null,
      token: true,
    })
  })

  test('what is too large is cut, and what is far too large replaced by its size', ({ assert }) => {
    const cut = masked({ text: 'x'.repeat(2_000), list: Array.from({ length: 90 }, (_, n) => n) })
    assert.lengthOf(String(cut.text), 501)
    assert.lengthOf(cut.list as number[], 50)
    const many = Object.fromEntries(
      Array.from({ length: 100 }, (_, n) => [`key${n}`, 'x'.repeat(400)])
    )
    const replaced = masked(many)
    assert.containSubset(replaced, { truncated: true })
    assert.isBelow(JSON.stringify(replaced).length, 2_000)
    const deep: Record<string, unknown> = {}
    deep.self = deep
    assert.isBelow(JSON.stringify(masked(deep)).length, 200)
  })

  test('what the database would not take is left out', ({ assert }) => {
    const kept = masked({ 'a\u0000': 'b\u0000c', 'half': '\ud800', 'cut': `${'x'.repeat(499)}😀` })
    assert.deepEqual(Object.keys(kept), ['a', 'half', 'cut'])
    assert.equal(kept.a, 'bc')
    assert.isTrue(JSON.stringify(kept).isWellFormed())
    assert.notInclude(JSON.stringify(kept), '\\ud8')
  })
})
