import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import type { CalendarException } from '#app/calendar/contracts/schedule'
import { localStarts, professional, service } from '#tests/unit/calendar/schedules'

const clocks = (starts: string[]) => starts.map((start) => start.slice(11, 16))
const exception = (more: Partial<CalendarException>): CalendarException => ({
  day: '2026-12-01',
  kind: 'closed',
  startsMinute: null,
  endsMinute: null,
  own: false,
  ...more,
})
const at = (text: string) => DateTime.fromISO(text, { zone: 'Europe/Madrid' }).toMillis()

test.group('Free slots of an ordinary day', () => {
  const day = (schedule: Parameters<typeof professional>[1], terms = {}) =>
    clocks(
      localStarts(
        {
          timeZone: 'Europe/Madrid',
          service: service(terms),
          professionals: [professional([9 * 60, 12 * 60], schedule)],
        },
        '2026-12-01',
        '2026-12-02'
      )
    )

  test('starts go every half hour and the service ends within the hours', ({ assert }) => {
    assert.deepEqual(day({}), ['09:00', '09:30', '10:00', '10:30', '11:00'])
  })

  test('short services start every quarter', ({ assert }) => {
    assert.lengthOf(day({}, { durationMinutes: 15 }), 12)
  })

  test('claims and buffers keep their distance', ({ assert }) => {
    const claims = [{ start: at('2026-12-01T10:00'), end: at('2026-12-01T10:30') }]
    assert.deepEqual(day({ claims }), ['09:00', '10:30', '11:00'])
    assert.deepEqual(day({ claims }, { bufferAfterMinutes: 15 }), ['10:30', '11:00'])
    assert.deepEqual(day({ claims }, { bufferBeforeMinutes: 15 }), ['09:00', '11:00'])
  })

  test('a closing shuts the day or a part of it', ({ assert }) => {
    assert.deepEqual(day({ exceptions: [exception({})] }), [])
    const midday = exception({ startsMinute: 10 * 60, endsMinute: 11 * 60 })
    assert.deepEqual(day({ exceptions: [midday] }), ['09:00', '11:00'])
  })

  test('the grid goes on from the start of the hours after a break', ({ assert }) => {
    const early = exception({ startsMinute: 0, endsMinute: 9 * 60 + 40 })
    assert.deepEqual(day({ exceptions: [early] }), ['10:00', '10:30', '11:00'])
  })

  test('what is said of one goes before what is said of all', ({ assert }) => {
    const open = exception({ kind: 'open', startsMinute: 600, endsMinute: 720, own: true })
    assert.deepEqual(day({ exceptions: [exception({}), open] }), ['10:00', '10:30', '11:00'])
    const allOpen = exception({ kind: 'open', startsMinute: 720, endsMinute: 780 })
    assert.deepEqual(day({ exceptions: [allOpen, exception({ own: true })] }), [])
    assert.include(day({ exceptions: [allOpen] }), '12:00')
  })
})

test.group('Free slots when the clocks change', () => {
  const night = (timeZone: string, date: string, hours: [number, number], durationMinutes = 30) => {
    const next = DateTime.fromISO(date).plus({ days: 1 }).toISODate() ?? ''
    const schedule = {
      timeZone,
      service: service({ durationMinutes }),
      professionals: [professional(hours)],
    }
    return localStarts(schedule, date, next)
  }

  test('Madrid: the hour that spring skips is not offered', ({ assert }) => {
    const starts = night('Europe/Madrid', '2026-03-29', [60, 300])
    assert.deepEqual(clocks(starts), ['01:00', '01:30', '03:00', '03:30', '04:00', '04:30'])
    assert.equal(starts[2], '2026-03-29T03:00+02:00')
  })

  test('Madrid: the hour that autumn repeats is offered once, the first time', ({ assert }) => {
    const starts = night('Europe/Madrid', '2026-10-25', [60, 300])
    assert.deepEqual(clocks(starts), [
      '01:00',
      '01:30',
      '02:00',
      '02:30',
      '03:00',
      '03:30',
      '04:00',
      '04:30',
    ])
    assert.equal(starts[2], '2026-10-25T02:00+02:00')
    assert.equal(starts[4], '2026-10-25T03:00+01:00')
  })

  test('New York: both changes', ({ assert }) => {
    assert.deepEqual(clocks(night('America/New_York', '2026-03-08', [90, 240])), [
      '01:30',
      '03:00',
      '03:30',
    ])
    const autumn = night('America/New_York', '2026-11-01', [60, 180])
    assert.deepEqual(autumn, [
      '2026-11-01T01:00-04:00',
      '2026-11-01T01:30-04:00',
      '2026-11-01T02:00-05:00',
      '2026-11-01T02:30-05:00',
    ])
  })

  test('a day of a change has its usual hours on the wall', ({ assert }) => {
    const starts = night('Europe/Madrid', '2026-03-29', [540, 1200], 60)
    assert.equal(starts[0], '2026-03-29T09:00+02:00')
    assert.equal(starts.at(-1), '2026-03-29T19:00+02:00')
  })

  test('Vancouver keeps its summer offset in December 2026', ({ assert }) => {
    const [first] = night('America/Vancouver', '2026-12-01', [540, 1200])
    assert.equal(first, '2026-12-01T09:00-07:00')
  })

  test('a shift runs on over midnight', ({ assert }) => {
    const starts = night('Europe/Madrid', '2026-12-01', [0, 1440], 60)
    assert.include(clocks(starts), '23:30')
  })
})
