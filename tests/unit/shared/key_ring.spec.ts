import { test } from '@japa/runner'
import { KeyRing } from '#app/shared/key_ring'

const OLD = 'an old key of thirty-two characters'
const NEW = 'a new key of thirty-two characters!'

test.group('The ring of keys for stored secrets', () => {
  test('the first key seals, all of them open, and the text names its key', ({ assert }) => {
    const before = new KeyRing(OLD).seal('geheim', 'a:b')
    const both = new KeyRing(NEW, OLD)
    assert.deepEqual(both.open(before, 'a:b'), { kind: 'opened', secret: 'geheim' })
    assert.isFalse(before.startsWith(both.newestMark))
    assert.isTrue(both.seal('geheim', 'a:b').startsWith(both.newestMark))
    assert.notEqual(both.seal('geheim', 'a:b'), both.seal('geheim', 'a:b'))
  })

  test('a key that is gone is named', ({ assert }) => {
    const sealed = new KeyRing(OLD).seal('geheim', 'a:b')
    const [, keyId] = sealed.split('.')
    assert.deepEqual(new KeyRing(NEW).open(sealed, 'a:b'), { kind: 'lost_key', keyId })
    assert.match(String(keyId), /^[0-9a-f]{8}$/)
  })

  test('a text opens for its purpose only, and not when anything in it is changed', ({
    assert,
  }) => {
    const ring = new KeyRing(NEW)
    const sealed = ring.seal('geheim', 'madrid:agent.key')
    assert.deepEqual(ring.open(sealed, 'paris:agent.key'), { kind: 'broken' })
    for (let at = ring.newestMark.length; at < sealed.length; at++) {
      const other = sealed[at] === 'A' ? 'B' : 'A'
      const changed = sealed.slice(0, at) + other + sealed.slice(at + 1)
      const opened = ring.open(changed, 'madrid:agent.key')
      // The last digit of base64url may hold bits that count for nothing.
      if (at < sealed.length - 1) assert.deepEqual(opened, { kind: 'broken' }, `at ${at}`)
    }
    for (const text of ['', 'nx1', 'nx1.', 'x', sealed.slice(0, 20), `${ring.newestMark}AA`]) {
      assert.notEqual(ring.open(text, 'madrid:agent.key').kind, 'opened')
    }
  })

  test('texts of any length come back whole', ({ assert }) => {
    const ring = new KeyRing(NEW)
    for (const secret of ['', 'é', '𝄞'.repeat(500), 'x'.repeat(20_000)]) {
      assert.deepEqual(ring.open(ring.seal(secret, 'p'), 'p'), { kind: 'opened', secret })
    }
  })
})
