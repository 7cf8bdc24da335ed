import { test } from '@japa/runner'
import { Batcher } from '#app/shared/batcher'

/** Batches of numbers, each ended by hand. */
function given(options = { most: 3, atOnce: 1 }) {
  const batches: { items: number[]; end(): void; fail(): void }[] = []
  const batcher = new Batcher<number, number>(
    (items) =>
      new Promise((resolve, reject) => {
        batches.push({
          items,
          end: () => resolve(items.map((item) => item * 2)),
          fail: () => reject(new Error(`failed: ${items.join()}`)),
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
