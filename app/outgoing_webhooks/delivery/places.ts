import { LIMITS } from '#app/shared/limits'

const taken = new Map<string, number>()

/**
 * Room for one more request of this process to the endpoint, and of its tenant; null when there is none. What is
 * returned gives the room back. Without it one slow receiver would take every slot of the lane.
 */
export function takePlace(tenantId: string, endpointId: string): (() => void) | null {
  const counted: [key: string, most: number][] = [
    [tenantId, LIMITS.webhook.atOncePerTenant],
    [`${tenantId}/${endpointId}`, LIMITS.webhook.atOncePerEndpoint],
  ]
  if (counted.some(([key, most]) => (taken.get(key) ?? 0) >= most)) return null
  for (const [key] of counted) taken.set(key, (taken.get(key) ?? 0) + 1)
  return () => {
    for (const [key] of counted) {
      const left = (taken.get(key) ?? 1) - 1
      if (left > 0) taken.set(key, left)
      else taken.delete(key)
    }
  }
}
