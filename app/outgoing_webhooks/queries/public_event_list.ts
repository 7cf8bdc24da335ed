import type { Access } from '#app/identity/contracts/identity'
import { reachOf } from '#app/identity/contracts/permission'
import { gate } from '#app/module_system/gate'
import { registry } from '#app/module_system/registry'

/** Sent by hand only, to try an endpoint out. */
export const TEST_TYPE = 'webhook.test'

/** What may be told of a fact of the outbox. */
export const typesOf = (event: string) =>
  [...registry.publicEvents.values()].filter((one) => one.event === event)

/** What somebody may have sent: of the kernel and the modules that are on, and only what they see all of themselves. */
export async function publicEventList(access: Access) {
  const enabled = await gate.enabledModules(access.tenantId)
  return [...registry.publicEvents.values()].filter(
    ({ moduleId, permission }) =>
      (moduleId === null || enabled.has(moduleId)) && reachOf(access, permission) === 'all'
  )
}
