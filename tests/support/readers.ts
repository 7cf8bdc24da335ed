import type { Reach } from '#app/identity/contracts/permission'
import { registry } from '#app/module_system/registry'
import { NOBODY } from '#app/shared/nobody'

/** Somebody who holds every permission as far as is said, for questions that are asked without a request. */
export const readerWith = (reach: Reach, userId: string = NOBODY) => ({
  userId,
  team: [userId],
  permissions: new Map([...registry.permissions.keys()].map((id) => [id, reach])),
  role: 'custom' as const,
  locale: 'en' as const,
})
