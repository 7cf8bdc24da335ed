import { test } from '@japa/runner'
import { Batcher } from '#app/shared/batcher'

/** Batches of numbers, each ended by hand. */
function given(
  options: { most: number; atOnce: number; patience?: number } = { most: 3, atOnce: 1 }
) {
  const batches: { items: number[]; end(): void; fail(code?: string): void }[] = []
  const batcher = new Batcher<number, number>(
    (items) =>
      new Promise((resolve, reject) => {
        batches.push({
          items,
          end: () => resolve(items.map((item) => item * 2)),
          fail: (code = '23505') => reject(Object.assign(new Error(items.join()), { code })),
        })
      }),
    options
  )
  return { batcher, batches }
}

const soon = () => new Promise((resolve) => setImmediate(resolve))

test.group('Batcher', () => {
  test('a lone item goes at once, and what comes meanwhile goes together', async ({ assert }) => {
    const { batcher, batches } = given()
    const results = Promise.all([1, 2, 3, 4, 5].map((item) => batcher.add(item)))
    assert.deepEqual(
      batches.map(({ items }) => items),
      [[1]]
    )
    for (let next = 0; next < 3; next++) {
      batches[next]?.end()
      await soon()
    }
    assert.deepEqual(
      batches.map(({ items }) => items),
      [[1], [2, 3, 4], [5]]
    )
    assert.deepEqual(await results, [2, 4, 6, 8, 10])
    await soon()
    assert.isTrue(batcher.idle)
  })

  test('a batch that fails is tried item by item, and only the bad one fails', async ({
    assert,
  }) => {
    const { batcher, batches } = given()
    const first = batcher.add(1)
    const others = Promise.allSettled([2, 3].map((item) => batcher.add(item)))
    batches[0]?.end()
    await first
    await soon()
    batches[1]?.fail()
    await soon()
    batches[2]?.end()
    await soon()
    batches[3]?.fail()
    const settled = await others
    assert.deepEqual(
      batches.map(({ items }) => items),
      [[1], [2, 3], [2], [3]]
    )
    assert.deepEqual(
      settled.map(({ status }) => status),
      ['fulfilled', 'rejected']
    )
  })

  test('an outage fails all at once instead of being met again by each', async ({ assert }) => {
    const { batcher, batches } = given()
    const first = batcher.add(1)
    const others = Promise.allSettled([2, 3].map((item) => batcher.add(item)))
    batches[0]?.end()
    await first
    await soon()
    batches[1]?.fail('ECONNREFUSED')
    assert.deepEqual(
      (await others).map(({ status }) => status),
      ['rejected', 'rejected']
    )
    assert.lengthOf(batches, 2)
  })

  test('what nobody waits for any more is not done', async ({ assert }) => {
    const { batcher, batches } = given({ most: 3, atOnce: 1, patience: 20 })
    const first = batcher.add(1)
    const late = Promise.allSettled([batcher.add(2)])
    await new Promise((resolve) => setTimeout(resolve, 40))
    const fresh = batcher.add(3)
    batches[0]?.end()
    await first
    await soon()
    assert.deepEqual(batches[1]?.items, [3])
    batches[1]?.end()
    assert.equal(await fresh, 6)
    assert.equal((await late)[0]?.status, 'rejected')
    await soon()
    assert.isTrue(batcher.idle)
  })

  test('no more batches are under way than allowed', async ({ assert }) => {
    const { batcher, batches } = given({ most: 1, atOnce: 2 })
    const results = Promise.all([1, 2, 3].map((item) => batcher.add(item)))
    assert.lengthOf(batches, 2)
    batches[1]?.end()
    await soon()
    assert.lengthOf(batches, 3)
    batches[0]?.end()
    batches[2]?.end()
    assert.deepEqual(await results, [2, 4, 6])
  })
})
