import { test } from '@japa/runner'
import { HashQueue } from '#app/identity/passwords/hash_queue'
import { Overloaded } from '#app/shared/overloaded'

/** Work that ends when it is told to. */
function work(log: string[], name: string) {
  let end = () => {}
  const ended = new Promise<void>((resolve) => (end = resolve))
  const run = async () => {
    log.push(name)
    await ended
    return name
  }
  return { run, end }
}

const turns = () => new Promise((resolve) => setImmediate(resolve))

test.group('Queue of passwords to be checked', () => {
  test('so many at once, the others one after the other, known devices first', async ({
    assert,
  }) => {
    const queue = new HashQueue({ atOnce: 2, waiting: 10, patienceMs: 1_000 })
    const log: string[] = []
    const given = ['a', 'b', 'c', 'd', 'e'].map((name) => work(log, name))
    const results = given.map(({ run }, index) => queue.run(run, { first: index === 4 }))
    await turns()
    assert.deepEqual(log, ['a', 'b'])
    assert.equal(queue.waiting, 3)
    given[0]?.end()
    await turns()
    assert.deepEqual(log, ['a', 'b', 'e'])
    for (const { end } of given) end()
    assert.deepEqual(await Promise.all(results), ['a', 'b', 'c', 'd', 'e'])
    assert.deepEqual(log, ['a', 'b', 'e', 'c', 'd'])
    assert.equal(queue.begun, 5)
  })

  test('beyond its length it refuses at once, and known devices have a line of their own', async ({
    assert,
  }) => {
    const queue = new HashQueue({ atOnce: 1, waiting: 2, patienceMs: 1_000 })
    const log: string[] = []
    const given = ['a', 'b', 'c', 'd', 'owner'].map((name) => work(log, name))
    const [a, b, c, d, owner] = given.map(({ run }, index) =>
      queue.run(run, { first: index === 4 }).catch((error: unknown) => error)
    )
    assert.instanceOf(await d, Overloaded)
    for (const { end } of given) end()
    assert.deepEqual(await Promise.all([a, b, c, owner]), ['a', 'b', 'c', 'owner'])
    assert.notInclude(log, 'd')
    assert.equal(log[1], 'owner')
  })

  test('who waits too long is told so, and leaves the line', async ({ assert }) => {
    const queue = new HashQueue({ atOnce: 1, waiting: 2, patienceMs: 1 })
    const log: string[] = []
    const busy = work(log, 'busy')
    const running = queue.run(busy.run)
    const error = await queue.run(work(log, 'late').run).catch((given: unknown) => given)
    assert.instanceOf(error, Overloaded)
    assert.equal(queue.waiting, 0)
    busy.end()
    await running
    assert.deepEqual(log, ['busy'])
  })

  test('work that fails frees its place', async ({ assert }) => {
    const queue = new HashQueue({ atOnce: 1, waiting: 1, patienceMs: 1_000 })
    const failed = queue.run(() => Promise.reject(new Error('broken')))
    await assert.rejects(() => failed, 'broken')
    assert.equal(await queue.run(() => Promise.resolve('next')), 'next')
  })
})
