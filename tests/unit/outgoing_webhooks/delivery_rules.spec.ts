import { test } from '@japa/runner'
import { signedHeaders } from '#app/outgoing_webhooks/delivery/sign'
import {
  restAfterTimeout,
  retryAfterSeconds,
  waitAfter,
} from '#app/outgoing_webhooks/delivery/waits'

const HOUR = 3_600_000

test.group('Outgoing webhooks', () => {
  test('signs as Standard Webhooks does', ({ assert }) => {
    // The example of the specification's reference libraries.
    const message = {
      messageId: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      timestamp: 1_614_265_330,
      body: '{"test": 2432232314}',
    }
    assert.deepEqual(signedHeaders(message, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw']), {
      'webhook-id': message.messageId,
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    })
  })

  test('twelve tries take a day, and come apart', ({ assert }) => {
    const waits = (random: () => number) =>
      Array.from({ length: 12 }, (_, at) => waitAfter(at + 1, null, random))
    const soonest = waits(() => 0)
    assert.isNull(soonest.at(-1))
    const sum = (list: (number | null)[]) => list.reduce<number>((all, one) => all + (one ?? 0), 0)
    assert.isAtLeast(sum(soonest), 24 * HOUR)
    assert.isAtMost(sum(waits(() => 1)), 27 * HOUR)
    assert.deepEqual(soonest, [...soonest.slice(0, 11)].sort((a, b) => a! - b!).concat(null))
  })

  test('a receiver may ask for more time, within reason', ({ assert }) => {
    const now = new Date('2026-01-01T00:00:00Z')
    assert.equal(
      waitAfter(1, 60, () => 0),
      60_000
    )
    assert.equal(
      waitAfter(3, 60, () => 0),
      120_000
    )
    assert.equal(
      waitAfter(1, 1_000_000, () => 0),
      6 * HOUR
    )
    assert.equal(retryAfterSeconds('120', now), 120)
    assert.equal(retryAfterSeconds('Thu, 01 Jan 2026 00:01:00 GMT', now), 60)
    assert.equal(retryAfterSeconds('Wed, 31 Dec 2025 00:01:00 GMT', now), 0)
    assert.isNull(retryAfterSeconds('soon', now))
    assert.isNull(retryAfterSeconds(undefined, now))
    assert.deepEqual([0, 1, 4, 50].map(restAfterTimeout), [30_000, 60_000, 480_000, 600_000])
  })
})
