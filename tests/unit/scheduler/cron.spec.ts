import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { cronProblem } from '#app/scheduler/cron'
import { nextTick } from '#app/scheduler/next_tick'

/** The ticks of a year, as the clocks of the zone show them. */
function ticksOf(cron: string, zone: string, year = 2026): DateTime[] {
  const ticks: DateTime[] = []
  let at = DateTime.fromObject({ year }, { zone }).toJSDate()
  for (;;) {
    at = nextTick(cron, zone, at)
    const tick = DateTime.fromJSDate(at, { zone })
    if (tick.year !== year) return ticks
    ticks.push(tick)
  }
}

const ZONES = [
  'Europe/Madrid',
  'America/New_York',
  'America/Chicago',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Asia/Kolkata',
  'UTC',
]

test.group('Cron', () => {
  test('five fields are read, and what is wrong is said', ({ assert }) => {
    for (const cron of [
      '* * * * *',
      '0 8 * * 1-5',
      '*/15 9-17 * * *',
      '30 2 1 */3 *',
      '0 8 * jul mon',
      '0 0 29 2 *',
      '0 0 31 4,5 *',
    ]) {
      assert.isNull(cronProblem(cron))
    }
    for (const cron of [
      '',
      '@daily',
      '* * * *',
      '* * * * * *',
      '60 * * * *',
      'a b c d e',
      '0 0 L * *',
      '0 0 * * 1#2',
      '0 0 31 2 *',
      '0 0 31 4,6 *',
    ]) {
      assert.isString(cronProblem(cron), cron)
    }
  })

  test('a tick in a skipped or doubled hour comes once that day: {$self}')
    .with(ZONES)
    .run(({ assert }, zone) => {
      for (const cron of ['30 1 * * *', '0 2 * * *', '30 2 * * *', '15 3 * * *', '0 0 * * *']) {
        const days = ticksOf(cron, zone).map((tick) => tick.toISODate())
        assert.lengthOf(new Set(days), days.length, `${cron} twice a day`)
        assert.isAtLeast(days.length, 364, cron)
        assert.isAtMost(days.length, 365, cron)
      }
    })

  test('in spring it comes right after the skipped hour, in autumn at the first of two', ({
    assert,
  }) => {
    const spring = nextTick('30 2 * * *', 'Europe/Madrid', new Date('2026-03-28T12:00:00Z'))
    assert.equal(spring.toISOString(), '2026-03-29T01:30:00.000Z')
    const autumn = nextTick('30 2 * * *', 'Europe/Madrid', new Date('2026-10-24T12:00:00Z'))
    assert.equal(autumn.toISOString(), '2026-10-25T00:30:00.000Z')
    const after = nextTick('30 2 * * *', 'Europe/Madrid', autumn)
    assert.equal(after.toISOString(), '2026-10-26T01:30:00.000Z')
  })

  test('ticks every few minutes go on through both changes', ({ assert }) => {
    for (const from of ['2026-03-28T23:00:00Z', '2026-10-24T23:00:00Z']) {
      let at = new Date(from)
      for (let n = 0; n < 20; n++) {
        const next = nextTick('*/15 * * * *', 'Europe/Madrid', at)
        assert.equal(next.getTime() - at.getTime(), 15 * 60_000, at.toISOString())
        at = next
      }
    }
  })
})
