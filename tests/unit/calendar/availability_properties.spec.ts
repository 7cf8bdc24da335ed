import { test } from '@japa/runner'
import fc from 'fast-check'
import { DateTime } from 'luxon'
import { claimFor } from '#app/calendar/availability/diary'
import { freeStarts } from '#app/calendar/availability/free_slots'
import { professional, service } from '#tests/unit/calendar/schedules'

const ZONES = [
  'Europe/Madrid',
  'America/New_York',
  'America/Vancouver',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Africa/Casablanca',
  'America/Sao_Paulo',
]
const MINUTE = 60_000
const FIRST = DateTime.utc(2026, 1, 1).toMillis()

const question = fc.record({
  zone: fc.constantFrom(...ZONES),
  day: fc.integer({ min: 0, max: 700 }),
  opens: fc.integer({ min: 0, max: 1380 }),
  open: fc.integer({ min: 30, max: 1440 }),
  duration: fc.constantFrom(5, 20, 30, 45, 60, 90),
  before: fc.constantFrom(0, 5, 30),
  after: fc.constantFrom(0, 10, 60),
  gaps: fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 5, max: 200 })), {
    maxLength: 12,
  }),
})

test.group('Free slots, whatever the calendar', () => {
  test('none overlaps a claim, begins before now or lies outside of the hours', ({ assert }) => {
    fc.assert(
      fc.property(question, ({ zone, day, opens, open, duration, before, after, gaps }) => {
        const start = FIRST + day * 1440 * MINUTE
        const range = { start, end: start + 3 * 1440 * MINUTE }
        const closes = Math.min(1440, opens + open)
        let at = start
        const claims = gaps.map(([gap, length]) => {
          const claim = { start: at + gap * MINUTE, end: at + (gap + length) * MINUTE }
          at = claim.end
          return claim
        })
        const terms = service({
          durationMinutes: duration,
          bufferBeforeMinutes: before,
          bufferAfterMinutes: after,
        })
        const schedule = {
          timeZone: zone,
          service: terms,
          professionals: [professional([opens, closes], { claims })],
        }
        const now = start + 600 * MINUTE
        const seen = new Set<number>()
        for (const free of freeStarts(schedule, range, now)) {
          const wanted = claimFor(terms, free.start)
          assert.isFalse(claims.some((one) => one.start < wanted.end && one.end > wanted.start))
          assert.isTrue(free.start >= now && free.start < range.end)
          assert.isFalse(seen.has(free.start))
          seen.add(free.start)
          const from = DateTime.fromMillis(free.start, { zone })
          const to = from.plus({ minutes: duration })
          assert.isTrue(from.hour * 60 + from.minute >= opens)
          if (closes < 1440) {
            assert.isTrue(to.hour * 60 + to.minute <= closes && to.hasSame(from, 'day'))
          }
        }
      }),
      { numRuns: 300 }
    )
  })
})
