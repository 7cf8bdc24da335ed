import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { nextTry, perMinute, steadily, type Tries } from '#app/identity/throttle/throttle'

const begun = DateTime.fromISO('2026-03-02T09:00:00Z', { zone: 'utc' })

/** Somebody who tries every second; returns when a try was allowed, in seconds from the beginning. */
function triesEverySecond(allowance: Parameters<typeof nextTry>[1], seconds: number): number[] {
  const allowed: number[] = []
  let known: Tries | null = null
  for (let second = 0; second < seconds; second++) {
    const step = nextTry(known, allowance, begun.plus({ seconds: second }))
    known = step.tries
    if (step.allowed) allowed.push(second)
  }
  return allowed
}

test.group('Throttle', () => {
  test('five a minute, then waits of one, two, four, eight and fifteen minutes', ({ assert }) => {
    const allowed = triesEverySecond(perMinute(5), 4 * 3_600)
    const bursts = allowed.filter((second, index) => second - (allowed[index - 1] ?? -99) > 1)
    const waits = bursts.slice(1).map((second, index) => {
      const ended = bursts[index] ?? 0
      return Math.round((second - ended) / 60)
    })
    assert.deepEqual(waits.slice(0, 6), [1, 2, 4, 8, 15, 15])
    assert.isAtMost(allowed.length, 5 * bursts.length)
  })

  test('never more than the allowance in any minute', ({ assert }) => {
    const allowed = triesEverySecond(perMinute(5), 3_600)
    for (const from of allowed) {
      assert.isAtMost(allowed.filter((one) => one >= from && one < from + 60).length, 5)
    }
  })

  test('what only has a window waits for its end and no longer', ({ assert }) => {
    const allowed = triesEverySecond(steadily(3, 3_600), 2 * 3_600)
    assert.deepEqual(allowed, [0, 1, 2, 3_600, 3_601, 3_602])
  })

  test('a try while blocked changes nothing, so nobody makes the wait longer', ({ assert }) => {
    let known: Tries | null = null
    for (let n = 0; n < 6; n++) known = nextTry(known, perMinute(5), begun).tries
    const blocked = known?.blockedUntil
    for (let n = 0; n < 1_000; n++) known = nextTry(known, perMinute(5), begun).tries
    assert.deepEqual(known?.blockedUntil, blocked)
    assert.equal(known?.strikes, 1)
  })
})
