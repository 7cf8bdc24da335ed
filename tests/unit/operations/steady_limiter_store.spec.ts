import { test } from '@japa/runner'
import { stores } from '@adonisjs/limiter'
import { SteadyLimiterStore } from '#app/shared/http/steady_limiter_store'
import { Outage } from '#app/shared/outage'

const memory = () => stores.memory({ keyPrefix: 'test' })({ requests: 2, duration: 60 } as never)

function given() {
  const first = memory()
  let away = false
  const flaky = new Proxy(first, {
    get(target, name: keyof typeof first) {
      const value = target[name]
      if (typeof value !== 'function') return value
      return away ? () => Promise.reject(new Error('away')) : value.bind(target)
    },
  })
  const outage = new Outage('the test’s counters are')
  outage.expectNoMore()
  const store = new SteadyLimiterStore(flaky, memory(), outage)
  return { store, goAway: () => (away = true), comeBack: () => (away = false) }
}

test.group('Limiter | steady store', () => {
  test('goes on counting while the first store is away', async ({ assert }) => {
    const { store, goAway, comeBack } = given()
    assert.equal((await store.consume('a')).remaining, 1)
    goAway()
    assert.equal((await store.consume('a')).remaining, 1)
    assert.equal((await store.consume('a')).remaining, 0)
    await assert.rejects(() => store.consume('a'), 'Too many requests')
    comeBack()
    assert.equal((await store.get('a'))?.remaining, 1)
  })

  test('too many is an answer, not an outage', async ({ assert }) => {
    const { store } = given()
    await store.consume('b', 2)
    await assert.rejects(() => store.consume('b'), 'Too many requests')
    assert.deepEqual([store.requests, store.duration], [2, 60])
  })
})
