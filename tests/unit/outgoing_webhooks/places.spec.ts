import { test } from '@japa/runner'
import { takePlace } from '#app/outgoing_webhooks/delivery/places'
import { clock } from '#app/shared/clock'
import { LIMITS } from '#app/shared/limits'

const { atOncePerEndpoint, atOncePerTenant } = LIMITS.webhook

test.group('Places at receivers', (group) => {
  const leaves: (() => void)[] = []

  group.each.setup(() => {
    clock.freeze(clock.now())
    return () => {
      clock.release()
      for (const leave of leaves.splice(0)) leave()
    }
  })

  const take = (tenantId: string, endpointId: string) => {
    const place = takePlace(tenantId, endpointId)
    if (place.kind === 'placed') leaves.push(place.leave)
    return place
  }
  const placed = (tenantId: string, endpointIds: string[]) =>
    endpointIds.filter((id) => take(tenantId, id).kind === 'placed').length

  test('an endpoint has few, its tenant a few more, another tenant its own', ({ assert }) => {
    assert.equal(placed('here', Array(9).fill('one')), atOncePerEndpoint)
    const others = Array.from({ length: 9 }, (_, n) => `other-${n}`)
    assert.equal(placed('here', others), atOncePerTenant - atOncePerEndpoint)
    assert.equal(placed('there', ['one']), 1)
    for (const leave of leaves.splice(0)) leave()
    assert.equal(placed('here', ['one']), 1)
  })

  test('those that find none come back one after the other, and none of them too late', ({
    assert,
  }) => {
    placed('elsewhere', Array(atOncePerEndpoint).fill('one'))
    const now = clock.now().toMillis()
    const waits = Array.from({ length: 1_000 }, () => {
      const place = take('elsewhere', 'one')
      return place.kind === 'full' ? place.until.getTime() - now : 0
    })
    assert.isAtLeast(Math.min(...waits), 100)
    assert.isAtMost(Math.max(...waits), 10_000)
    const perSecond = Array.from(
      { length: 10 },
      (_, second) => waits.filter((wait) => Math.floor(wait / 1_000) === second).length
    )
    assert.isAtMost(Math.max(...perSecond.slice(0, 5)), 20)
  })
})
