import { test } from '@japa/runner'
import { DateTime, Settings } from 'luxon'
import { clock } from '#app/shared/clock'

const HOUR = 3_600_000
const TRUTH = new Date('2026-03-01T12:00:00Z')

const off = (ms: number) => {
  const told = performance.now()
  clock.follow(new Date(TRUTH.getTime() + ms), told)
}
const difference = () => Math.abs(clock.now().toMillis() - TRUTH.getTime())

test.group('Clock', (group) => {
  group.each.teardown(() => {
    clock.unfollow()
    clock.release()
    Settings.now = () => Date.now()
  })

  test('goes by the computer until it is told the time, then counts by itself', ({ assert }) => {
    assert.isBelow(Math.abs(clock.now().toMillis() - Date.now()), 1_000)
    off(0)
    assert.isBelow(difference(), 1_000)
    assert.equal(clock.now().zoneName, 'UTC')
  })

  test('stays where it is when the computer’s clock jumps', ({ assert }) => {
    off(0)
    for (const jump of [HOUR, -HOUR]) {
      Settings.now = () => Date.now() + jump
      assert.isBelow(difference(), 1_000)
    }
  })

  test('is set again when it is wrong, and does not tremble when it is right', ({ assert }) => {
    off(0)
    const before = clock.now()
    off(200)
    assert.isBelow(clock.now().diff(before).toMillis(), 150)
    off(2_000)
    assert.isAbove(difference(), 1_900)
  })

  test('a frozen clock follows nobody', ({ assert }) => {
    clock.freeze(DateTime.fromISO('2020-01-01T00:00:00Z'))
    off(0)
    assert.equal(clock.now().year, 2020)
  })
})
